-- purpose: no vintage of a return states a cell twice
-- grain: one row per cell stated twice (zero rows = healthy); at most one is shown
-- inputs: variable bulk_files (paths of the data files just written)
select report_key, indicator_key, jurisdiction_key, year, count(*) as rows
from read_parquet(getvariable('bulk_files'), hive_partitioning = false)
group by report_key, indicator_key, jurisdiction_key, year
having count(*) > 1
limit 1
