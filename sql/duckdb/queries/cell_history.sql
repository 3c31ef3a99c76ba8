-- purpose: every value that one cell ever had, when it was known and by which vintage of which report
-- grain: one row per row of fact_observation in the cell
-- inputs: fact_observation, dim_report, dim_indicator, dim_jurisdiction; $indicator_code, $jurisdiction_code, $year (null: all years)
with vintage as (
    select
        report_key,
        report_code,
        file_name,
        known_at,
        lead(known_at) over (partition by report_code order by known_at, report_key) as superseded_at
    from dim_report
),
indicator as (
    select distinct indicator_key, indicator_code
    from dim_indicator
),
jurisdiction as (
    select distinct jurisdiction_key, jurisdiction_code
    from dim_jurisdiction
)
select
    indicator.indicator_code,
    jurisdiction.jurisdiction_code,
    fact.subject,
    fact.year,
    fact.period_start,
    fact.temporal,
    fact.kind,
    fact.value_role,
    fact.value,
    fact.upper,
    fact.unit_base,
    fact.bound,
    fact.value_text,
    fact.obs_status,
    vintage.report_code,
    vintage.file_name,
    fact.source_place,
    vintage.known_at as known_from,
    vintage.superseded_at as known_to
from fact_observation as fact
inner join vintage
    on vintage.report_key = fact.report_key
inner join indicator
    on indicator.indicator_key = fact.indicator_key
inner join jurisdiction
    on jurisdiction.jurisdiction_key = fact.jurisdiction_key
where indicator.indicator_code = $indicator_code
    and jurisdiction.jurisdiction_code = $jurisdiction_code
    and ($year is null or fact.year = $year)
order by fact.year, fact.temporal, fact.value_role, fact.subject, vintage.report_code, vintage.known_at, fact.row_number
