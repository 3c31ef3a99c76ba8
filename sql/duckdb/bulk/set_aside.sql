-- purpose: the rows of the data file just written that must not stay in it, and why
-- grain: one row per row of the file that is rejected
--        (not materialized: kept once, the whole file would be spilled for a handful of rows)
-- inputs: bulk_unordered, bulk_report, variable bulk_file
create or replace temp table bulk_set_aside as
with written as not materialized (
    select file_row_number, report_key, row_number, indicator_key, jurisdiction_key, year, temporal, value
    from read_parquet(getvariable('bulk_file'), hive_partitioning = false, file_row_number = true)
),
unsound as (
    select file_row_number, 'unsound' as rule
    from written
    where indicator_key is null or jurisdiction_key is null or year is null
),
unlisted as (
    select file_row_number, 'unknown_report' as rule
    from written
    anti join bulk_report using (report_key)
),
repeated as (
    select
        file_row_number,
        indicator_key is not null and jurisdiction_key is not null and row_number() over (
            partition by report_key, indicator_key, jurisdiction_key, year, temporal order by row_number, file_row_number) > 1 as is_duplicate,
        row_number() over (partition by report_key, row_number order by file_row_number) > 1 as is_renumbered
    from written
    semi join bulk_unordered using (report_key)
),
finding as (
    select file_row_number, rule, 1 as precedence from unsound
    union all
    select file_row_number, rule, 2 as precedence from unlisted
    union all
    select file_row_number, case when is_duplicate then 'duplicate' else 'row_number' end as rule, 3 as precedence
    from repeated
    where is_duplicate or is_renumbered
)
select written.*, finding.rule
from written
inner join finding
    on finding.file_row_number = written.file_row_number
qualify row_number() over (partition by written.file_row_number order by finding.precedence) = 1
