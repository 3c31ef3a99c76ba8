-- purpose: every division that states something or has one below it that does, for a hiding that no choice of rows can get around
-- grain: one row per division code
-- inputs: cube_jurisdiction, counting_observation
with recursive stating as (
    select distinct jurisdiction_code
    from cube_jurisdiction
    where jurisdiction_key in (select jurisdiction_key from counting_observation)
),
with_above as (
    select jurisdiction_code
    from stating
    union
    select cube_jurisdiction.parent_code as jurisdiction_code
    from with_above
    inner join cube_jurisdiction
        on cube_jurisdiction.jurisdiction_code = with_above.jurisdiction_code
    where cube_jurisdiction.parent_code is not null
)
select jurisdiction_code
from with_above
order by jurisdiction_code
