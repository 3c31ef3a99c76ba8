-- purpose: the reports that count, as known at the session's date, held ready for the cube's questions
-- grain: one row per report_code
-- inputs: current_report
create or replace temp table cube_report as
select *
from current_report
order by report_key
