-- purpose: every stated level of a result, by small numbers
-- grain: one row per level (several for a division, indicator and year where documents conflict)
--        (origin: 0 stated, 1 from part and whole, 2 implied by a stated difference)
-- inputs: register_stated_result, register_class, register_indicator_key, register_place_key
create or replace temp table register_result as
select
    indicator.indicator_no,
    place.place_no,
    class.class_no,
    cast(0 as tinyint) as origin,
    result.value,
    result.upper,
    result.report_key,
    result.row_number
from register_stated_result as result
inner join register_indicator_key as indicator
    on indicator.indicator_key = result.indicator_key
inner join register_place_key as place
    on place.jurisdiction_key = result.jurisdiction_key
inner join register_class as class
    on class.operator is null
    and class.year = result.year
    and class.temporal = result.temporal
    and class.bound = result.bound
    and class.value_role = result.value_role
    and class.obs_status = result.obs_status
    and class.unit_base = result.unit_base
    and class.period_start is not distinct from result.period_start
    and class.delta_type is not distinct from result.delta_type
    and class.subject is not distinct from result.subject
    and class.note is not distinct from result.note;

create or replace temp table register_derivation (
    level_no bigint not null,
    derivation varchar not null
)
