-- purpose: what the current reports are called and what they were drawn up from
-- grain: one row per report_code
-- inputs: current_report
select
    report_code,
    title,
    issuer,
    jurisdiction_code,
    issued_year,
    source_document,
    source_sha256
from current_report
order by report_code
