-- purpose: the finished run
-- grain: one row per run
-- inputs: stg_run
select
    load_id,
    command,
    file_name,
    sha256,
    started_at,
    finished_at,
    rows_read,
    rows_loaded,
    rows_rejected,
    warnings,
    program_version
from stg_run
