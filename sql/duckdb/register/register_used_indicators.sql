-- purpose: the indicators that have figures in the lake, of whatever vintage
-- grain: one row per indicator_code
-- inputs: fact_observation, fact_target, dim_indicator
select distinct indicator_code
from dim_indicator
where indicator_key in (select indicator_key from fact_observation union all select indicator_key from fact_target)
