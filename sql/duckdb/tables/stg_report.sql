-- purpose: staging of the report being loaded
-- grain: one row, the report
create or replace temp table stg_report (
    report_key bigint not null,
    report_code varchar not null,
    title varchar not null,
    issuer varchar not null,
    jurisdiction_code varchar not null,
    report_kind varchar not null,
    issued_on date,
    issued_year integer not null,
    received_at timestamptz not null,
    file_name varchar not null,
    sha256 varchar not null,
    source_document varchar,
    source_sha256 varchar,
    load_id varchar not null
);
