-- purpose: a target restated inside a report is loaded once
-- grain: one row per target loaded twice (zero rows = healthy)
select report_key, indicator_key, jurisdiction_key, subject, plan_code, due_year, period_start, temporal, operator, value, upper, relative_to, count(*) as rows
from fact_target
group by report_key, indicator_key, jurisdiction_key, subject, plan_code, due_year, period_start, temporal, operator, value, upper, relative_to
having count(*) > 1
