-- purpose: one row a run
-- grain: one row per offending run (zero rows = healthy)
select load_id, count(*) as rows
from etl_run
group by load_id
having count(*) > 1
