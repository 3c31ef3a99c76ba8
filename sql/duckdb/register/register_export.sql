-- purpose: the register as a file: by task area in the plan's order, then the most severe first, what has no severity last
-- grain: one row per gap, and one per refused comparison
--        (with the variable register_for_spreadsheets a reported text that a spreadsheet would run as a formula is quoted)
-- inputs: register_row; variable register_for_spreadsheets
select * exclude (task_order) replace (
    case when getvariable('register_for_spreadsheets') then regexp_replace(subject, '^([=@\t\r])', '''\1') else subject end as subject,
    case when getvariable('register_for_spreadsheets') then regexp_replace(value_report, '^([=@\t\r])', '''\1') else value_report end as value_report,
    case when getvariable('register_for_spreadsheets') then regexp_replace(benchmark_report, '^([=@\t\r])', '''\1') else benchmark_report end as benchmark_report
)
from register_row
order by task_order, task_area, severity_percent desc nulls last, indicator_code, jurisdiction_code, against, benchmark_kind, year
