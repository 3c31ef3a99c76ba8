-- purpose: adds the classes of derived levels
-- grain: register_class
-- inputs: register_class, register_derived, register_implied
insert into register_class
with attributes as (
    select
        cast(null as varchar) as operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, true as is_derived
    from register_derived
    union
    select
        null as operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, true as is_derived
    from register_implied
)
select
    cast(row_number() over () - 1 + (select count(*) from register_class) as integer) as class_no,
    hash(operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, is_derived) as class_hash,
    *
from attributes
