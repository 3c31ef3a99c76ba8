-- purpose: whether the lake holds a report
-- grain: one row per current vintage of the report: one, or none
-- inputs: current_report; $report_code
select report_code
from current_report
where report_code = $report_code
