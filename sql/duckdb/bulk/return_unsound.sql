-- purpose: the regular lines that were not written, because they are not plainly sound
-- grain: one row per line
-- inputs: variables bulk_file, bulk_first_line, bulk_last_line; stg_gap
select numbers.line
from range(getvariable('bulk_first_line')::bigint, getvariable('bulk_last_line')::bigint + 1) as numbers(line)
anti join (select row_number from read_parquet(getvariable('bulk_file'), hive_partitioning = false)) as written
    on written.row_number = numbers.line
anti join stg_gap
    on numbers.line >= stg_gap.from_line
    and numbers.line <= stg_gap.to_line
order by numbers.line
