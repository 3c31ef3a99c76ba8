-- purpose: report_key names one vintage, and no bytes were loaded twice
-- grain: one row per offending key (zero rows = healthy)
select report_key, count(*) as vintages
from dim_report
group by report_key
having count(*) > 1
