-- purpose: what the rules found in the report
-- grain: one row per rejected or flagged row and rule
-- inputs: stg_rejection, stg_report
select
    report.sha256,
    report.file_name,
    rejection.place,
    rejection.rule,
    rejection.severity,
    rejection.message_zh,
    rejection.message_en,
    rejection.offending_text,
    rejection.row_text,
    report.load_id,
    report.received_at as known_at
from stg_rejection as rejection
cross join stg_report as report
