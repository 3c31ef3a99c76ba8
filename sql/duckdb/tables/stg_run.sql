-- purpose: staging of the run's own row
-- grain: one row, the run
create or replace temp table stg_run (
    load_id varchar not null,
    command varchar not null,
    file_name varchar,
    sha256 varchar,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    rows_read bigint not null,
    rows_loaded bigint not null,
    rows_rejected bigint not null,
    warnings bigint not null,
    program_version varchar not null
);
