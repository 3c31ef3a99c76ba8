-- purpose: one indicator code, one key, one meaning at a time
-- grain: one row per offending code (zero rows = healthy)
select indicator_code, count(*) as definitions
from current_indicator
group by indicator_code
having count(*) > 1 or count(distinct indicator_key) > 1
