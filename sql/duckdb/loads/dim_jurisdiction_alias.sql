-- purpose: names of divisions that the lake does not hold yet
-- grain: one row per new name of a division
-- inputs: stg_jurisdiction_alias, dim_jurisdiction_alias, variable known_at
with news as (
    select jurisdiction_code, alias, alias_kind from stg_jurisdiction_alias
    except
    select jurisdiction_code, alias, alias_kind from dim_jurisdiction_alias
)
select *, getvariable('known_at') as known_at
from news
