-- purpose: the classes of figures that are graded alike: everything that decides comparability, and nothing of how large a figure is
-- grain: one row per distinct combination of the attributes
-- inputs: register_stated_result, register_stated_target, register_derived, register_implied
create or replace temp table register_class as
with attributes as (
    select
        cast(null as varchar) as operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, false as is_derived
    from register_stated_result
    group by all
    union all
    select
        operator, year, temporal, period_start, delta_type, bound, 'level' as value_role, obs_status, unit_base, subject, note, false as is_derived
    from register_stated_target
    group by all
    union all
    select
        null as operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, true as is_derived
    from register_derived
    group by all
    union all
    select
        null as operator, year, temporal, period_start, delta_type, bound, value_role, obs_status, unit_base, subject, note, true as is_derived
    from register_implied
    group by all
),
class as (
    select distinct *
    from attributes
)
select
    cast(row_number() over () - 1 as integer) as class_no,
    *
from class
