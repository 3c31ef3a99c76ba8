-- purpose: the versions of a division never overlap
-- grain: one row per overlapping version (zero rows = healthy)
select jurisdiction_code, valid_from, valid_to, next_from
from (
    select
        jurisdiction_code,
        valid_from,
        valid_to,
        lead(valid_from) over (partition by jurisdiction_code order by valid_from) as next_from
    from current_jurisdiction
) as version
where valid_from >= valid_to or valid_to > next_from
