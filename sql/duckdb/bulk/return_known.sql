-- purpose: what the warehouse holds of the indicators that a large return reports, in the years that its rules look at
-- grain: one row per figure that counts
-- inputs: current_observation, bulk_figure, bulk_indicator_version, variable bulk_report_code
create or replace temp table bulk_known as
with reported as (
    select i, min(y) - 4 as first_year, max(y) as last_year
    from bulk_figure
    where is_figure
    group by i
),
known as (
    select
        cast(enum_code(try_cast(indicator_code as bulk_indicator)) as smallint) + 1::smallint as i,
        cast(enum_code(try_cast(jurisdiction_code as bulk_jurisdiction)) as smallint) + 1::smallint as j,
        case temporal
            when 'level_at_year' then 0 when 'annual_flow' then 3 when 'cumulative_over_period' then 6 when 'per_occurrence' then 9 else 12
        end
        + case delta_type when 'increase_over_base' then 1 when 'new_in_period' then 2 else 0 end
        + case when temporal = 'cumulative_over_period' and period_start is not null then 15 * (year - period_start + 1) else 0 end
        + case when unit_base = base.base_unit then 0 else 4000 * (1 + (hash(unit_base) % 20)::integer) end as k,
        year::smallint as y,
        value,
        bound in ('=', '~') as is_exact,
        report_code = getvariable('bulk_report_code') as is_same_report
    from current_observation as observation
    inner join (select indicator_code, base_unit from bulk_indicator_version where is_newest) as base
        using (indicator_code)
    where kind in ('actual', 'input')
        and value_role in ('level', 'implied_level')
        and subject is null
        and value is not null
        and obs_status <> 'D'
        and bound <> 'range'
)
select known.*
from known
inner join reported
    on reported.i = known.i
    and known.y between reported.first_year and reported.last_year
