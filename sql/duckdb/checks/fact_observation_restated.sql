-- purpose: a restatement of one fact inside a report is loaded once
-- grain: one row per fact loaded twice (zero rows = healthy)
select report_key, indicator_key, jurisdiction_key, subject, year, period_start, temporal, kind, value_role, delta_type, value, upper, bound, count(*) as rows
from fact_observation
group by report_key, indicator_key, jurisdiction_key, subject, year, period_start, temporal, kind, value_role, delta_type, value, upper, bound
having count(*) > 1
