-- purpose: every value that one cell ever had, when it was known and by which vintage of which report
-- grain: one row per row of fact_observation in the cell
-- inputs: fact_observation, dim_report, report_vintage, dim_indicator, dim_jurisdiction; $indicator_code, $jurisdiction_code, $year (null: all years)
with vintage as (
    select
        report.report_key,
        report.report_code,
        report.file_name,
        report_vintage.known_from,
        report_vintage.known_to
    from dim_report as report
    inner join report_vintage
        on report_vintage.report_key = report.report_key
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
    vintage.known_from,
    vintage.known_to
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
order by fact.year, fact.temporal, fact.value_role, fact.subject, vintage.report_code, vintage.known_from, fact.row_number
