-- purpose: a statement of a report is one row of fact_comparison
-- grain: one row per offending statement (zero rows = healthy)
select report_key, row_number, count(*) as rows
from fact_comparison
group by report_key, row_number
having count(*) > 1
