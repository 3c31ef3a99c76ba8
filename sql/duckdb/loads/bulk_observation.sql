-- purpose: the values that a bulk file states, keyed to the dimension versions that hold at the end of their year; a key stays null where a code,
--          bound or window is not known, which refuses the file's optimistic load
-- grain: one row per stated value
--          (a version holds at the end of a year exactly when it begins in or before that year and ends after it; values come in the base unit only,
--          so printed_value says no more than value; the place is the row's number)
-- inputs: dim_indicator, dim_jurisdiction; variables bulk_values (path), load_id
with statement as (
    select *
    from read_csv(
        getvariable('bulk_values'),
        header = true,
        auto_detect = false,
        delim = ',',
        quote = '"',
        columns = {
            report_code: 'varchar', received_at: 'timestamptz', row_number: 'integer', indicator_code: 'varchar', jurisdiction_code: 'varchar',
            year: 'integer', temporal: 'varchar', value: 'double', unit: 'varchar', bound: 'varchar', numerator: 'double', denominator: 'double',
            obs_status: 'varchar'
        }
    )
),
indicator as (
    select indicator_key, indicator_code, base_unit, year(valid_from) as first_year, year(valid_to) as end_year
    from dim_indicator
    qualify row_number() over (partition by indicator_key order by known_at desc) = 1
),
jurisdiction as (
    select jurisdiction_key, jurisdiction_code, year(valid_from) as first_year, year(valid_to) as end_year
    from dim_jurisdiction
    qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1
)
select
    cast(hash(statement.report_code, statement.received_at) >> 1 as bigint) as report_key,
    statement.row_number,
    case when statement.bound in ('=', '>=', '>', '<=', '<', '~')
        and statement.temporal in ('level_at_year', 'annual_flow', 'cumulative_over_period', 'per_occurrence', 'unspecified')
        and statement.unit = indicator.base_unit then indicator.indicator_key end as indicator_key,
    jurisdiction.jurisdiction_key,
    cast(null as varchar) as subject,
    statement.year,
    cast(null as integer) as period_start,
    statement.temporal,
    'actual' as kind,
    'level' as value_role,
    cast(null as varchar) as value_text,
    cast(null as double) as printed_value,
    statement.unit,
    statement.value,
    cast(null as double) as upper,
    statement.unit as unit_base,
    statement.bound,
    cast(null as varchar) as delta_type,
    statement.numerator,
    statement.denominator,
    statement.obs_status,
    'stated' as period_basis,
    cast(null as varchar) as source_document,
    cast(null as varchar) as source_section,
    cast(null as integer) as source_start,
    cast(null as integer) as source_end,
    'row_number' as source_place,
    cast(null as varchar) as restated_at,
    cast(null as varchar) as note,
    getvariable('load_id') as load_id,
    statement.received_at as known_at
from statement
left join indicator
    on indicator.indicator_code = statement.indicator_code
    and statement.year >= indicator.first_year
    and statement.year < indicator.end_year
left join jurisdiction
    on jurisdiction.jurisdiction_code = statement.jurisdiction_code
    and statement.year >= jurisdiction.first_year
    and statement.year < jurisdiction.end_year
