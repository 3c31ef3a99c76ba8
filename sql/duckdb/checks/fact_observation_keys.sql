-- purpose: every row of fact_observation finds its report, indicator, jurisdiction and run, and was known when its report was
-- grain: one row per row with a dangling key or another time (zero rows = healthy)
select fact.report_key, fact.row_number, fact.indicator_key, fact.jurisdiction_key, fact.load_id
from fact_observation as fact
left join dim_report as report
    on report.report_key = fact.report_key
left join (select distinct indicator_key from dim_indicator) as indicator
    on indicator.indicator_key = fact.indicator_key
left join (select distinct jurisdiction_key from dim_jurisdiction) as jurisdiction
    on jurisdiction.jurisdiction_key = fact.jurisdiction_key
left join etl_run as run
    on run.load_id = fact.load_id
where report.report_key is null or indicator.indicator_key is null or jurisdiction.jurisdiction_key is null or run.load_id is null
    or fact.known_at <> report.known_at
