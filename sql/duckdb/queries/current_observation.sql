-- purpose: the results, inputs and quoted levels that count as of the session's date, with the codes of their dimensions and their report
-- grain: one row per row of fact_observation whose report vintage is current; a figure of prose gives way to a return that states its cell
-- inputs: fact_observation, current_report, current_indicator, current_jurisdiction, superseded_prose
create or replace temp view current_observation as
select
    indicator.indicator_code,
    jurisdiction.jurisdiction_code,
    report.report_code,
    fact.*
from fact_observation as fact
inner join current_report as report
    on report.report_key = fact.report_key
inner join current_indicator as indicator
    on indicator.indicator_key = fact.indicator_key
inner join current_jurisdiction as jurisdiction
    on jurisdiction.jurisdiction_key = fact.jurisdiction_key
where not exists (
    select 1
    from superseded_prose
    where superseded_prose.report_key = fact.report_key
        and superseded_prose.row_number = fact.row_number
)
