-- purpose: changes of divisions that the lake does not hold yet
-- grain: one row per new change
-- inputs: stg_jurisdiction_event, dim_jurisdiction_event, variable known_at
with news as (
    select * from stg_jurisdiction_event
    except
    select * exclude (known_at) from dim_jurisdiction_event
)
select *, getvariable('known_at') as known_at
from news
