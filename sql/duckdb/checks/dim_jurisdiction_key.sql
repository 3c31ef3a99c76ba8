-- purpose: jurisdiction_key names a version of one division, and a vintage holds it once
-- grain: one row per offending key (zero rows = healthy)
-- inputs: dim_jurisdiction, not its current view, which leaves one row a key whatever the table holds
select
    jurisdiction_key,
    count(distinct jurisdiction_code) as divisions,
    count(*) as rows,
    count(distinct known_at) as vintages
from dim_jurisdiction
group by jurisdiction_key
having count(distinct jurisdiction_code) > 1 or count(*) > count(distinct known_at)
