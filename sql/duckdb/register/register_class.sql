-- purpose: the classes of stated figures that are graded alike: everything that decides comparability, and nothing of how large a figure is
-- grain: one row per distinct combination of the attributes
--        (class_hash stands for the combination in joins: its uniqueness over the classes is checked, and there are no other combinations)
-- inputs: register_stated_result, register_stated_target
create or replace temp table register_class as
with attributes as (
    select distinct
        cast(null as varchar) as operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, false as is_derived
    from register_stated_result
    union all
    select distinct
        operator, year, temporal, period_start, delta_type, bound, 'level' as value_role, obs_status, unit_base, subject, note, false as is_derived
    from register_stated_target
)
select
    cast(row_number() over () - 1 as integer) as class_no,
    hash(operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, is_derived) as class_hash,
    *
from attributes
