-- purpose: what the rules found in the current vintage of a report; a corrected return supersedes the vintage and with it its rejections
-- grain: one row per rejected or flagged row and rule
-- inputs: fact_rejection, current_report; $report_code
select
    report.report_code,
    report.title,
    rejection.file_name,
    rejection.place,
    rejection.rule,
    rejection.severity,
    rejection.message_zh,
    rejection.message_en,
    rejection.offending_text,
    rejection.row_text
from fact_rejection as rejection
inner join current_report as report
    on report.sha256 = rejection.sha256
where report.report_code = $report_code
order by case rejection.severity when 'error' then 1 when 'warning' then 2 else 3 end, rejection.place, rejection.rule
