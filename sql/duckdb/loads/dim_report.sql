-- purpose: the report being loaded, as a new vintage
-- grain: one row per received vintage of a report
-- inputs: stg_report
select
    report_key,
    report_code,
    title,
    issuer,
    jurisdiction_code,
    report_kind,
    issued_on,
    issued_year,
    received_at,
    file_name,
    sha256,
    source_document,
    source_sha256,
    load_id,
    received_at as known_at
from stg_report
