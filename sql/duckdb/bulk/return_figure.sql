-- purpose: what a large return states, as the rules compare it: positions instead of codes, and the series that a figure belongs to
-- grain: one row per row of the return that could be read
--        (series k: window, kind of change and years covered; rows that are no figure of the division itself stand apart, by their subject)
-- inputs: variable bulk_files (paths), stg_figure, bulk_division, bulk_indicator_version
create or replace temp table bulk_figure as
with written as (
    select row_number, indicator_key, jurisdiction_key, year, period_start, temporal, delta_type, value, subject, obs_status, bound
    from read_parquet(getvariable('bulk_files'), hive_partitioning = false)
),
indicator as (
    select indicator_key, cast(enum_code(cast(indicator_code as bulk_indicator)) as smallint) + 1::smallint as i
    from bulk_indicator_version
),
regular as (
    select
        written.row_number as line,
        indicator.i,
        division.j::smallint as j,
        case
            when written.subject is not null then 100000 + (hash(written.subject) % 1000000000)::integer
            when written.value is null or written.obs_status = 'D' then 100000
            else
                case written.temporal
                    when 'level_at_year' then 0 when 'annual_flow' then 3 when 'cumulative_over_period' then 6 when 'per_occurrence' then 9 else 12
                end
                + case written.delta_type when 'increase_over_base' then 1 when 'new_in_period' then 2 else 0 end
                + case when written.temporal = 'cumulative_over_period' and written.period_start is not null then 15 * (written.year - written.period_start + 1) else 0 end
        end as k,
        written.year::smallint as y,
        written.value,
        written.subject is null and written.value is not null and written.obs_status <> 'D' as is_figure,
        written.bound in ('=', '~') as is_exact
    from written
    inner join indicator
        on indicator.indicator_key = written.indicator_key
    inner join bulk_division as division
        on division.jurisdiction_key = written.jurisdiction_key
),
irregular as (
    select
        line,
        cast(enum_code(try_cast(indicator_code as bulk_indicator)) as smallint) + 1::smallint as i,
        cast(enum_code(try_cast(jurisdiction_code as bulk_jurisdiction)) as smallint) + 1::smallint as j,
        series as k,
        year::smallint as y,
        value,
        is_figure,
        is_exact
    from stg_figure
)
select line, i, j, k, y, value, is_figure, is_exact from regular
union all
select line, i, j, k, y, value, is_figure, is_exact from irregular
