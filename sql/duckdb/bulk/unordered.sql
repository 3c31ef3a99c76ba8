-- purpose: the vintages whose rows do not stand together with rising numbers and cells; only these can state a cell, or number a row, twice
-- grain: one row per such vintage
--        (one pass without a hash table: a rising sequence has no equal members, whatever order the rows come in)
-- inputs: variable bulk_file (path of the data file just written)
create or replace temp table bulk_unordered as
with step as (
    select
        report_key,
        row_number,
        year,
        jurisdiction_key,
        indicator_key,
        lag(report_key) over () as report_before,
        lag(row_number) over () as row_before,
        lag(year) over () as year_before,
        lag(jurisdiction_key) over () as jurisdiction_before,
        lag(indicator_key) over () as indicator_before
    from read_parquet(getvariable('bulk_file'), hive_partitioning = false)
),
judged as (
    select
        report_key,
        report_before is distinct from report_key as begins,
        report_before = report_key and not coalesce(
            row_number > row_before
            and (
                year > year_before
                or (year = year_before and jurisdiction_key > jurisdiction_before)
                or (year = year_before and jurisdiction_key = jurisdiction_before and indicator_key > indicator_before)
            ),
            false
        ) as falls
    from step
)
select report_key
from judged
where begins or falls
group by report_key
having count(*) filter (begins) > 1 or bool_or(falls)
