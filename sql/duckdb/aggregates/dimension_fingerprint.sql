-- purpose: what the catalogue and the hierarchy are now; where they change, every roll-up may
-- grain: one row
-- inputs: cube_indicator, cube_jurisdiction
with described as (
    select cast(indicator as varchar) as row_text
    from cube_indicator as indicator
    union all
    select cast(jurisdiction as varchar) as row_text
    from cube_jurisdiction as jurisdiction
)
select concat(count(*), ' ', bit_xor(hash(row_text)), ' ', sum(hash(row_text))) as fingerprint
from described
