-- purpose: names of indicators that the lake does not hold yet
-- grain: one row per new name of an indicator
-- inputs: stg_indicator_alias, dim_indicator_alias, variable known_at
with news as (
    select indicator_code, alias, context from stg_indicator_alias
    except
    select indicator_code, alias, context from dim_indicator_alias
)
select *, getvariable('known_at') as known_at
from news
