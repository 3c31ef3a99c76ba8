-- purpose: adds one kind of derived levels to the results where their year has none of a better origin, and keeps how they were derived
-- grain: register_result
-- inputs: register_result, register_derived, register_implied, register_class; variable register_origin (1 from part and whole, 2 implied by a stated difference)
create or replace temp table register_addition as
select
    derived.*,
    class.class_no,
    row_number() over () - 1 + (select count(*) from register_result) as level_no
from (from register_derived union all by name from register_implied) as derived
inner join register_class as class
    on class.operator is null
    and class.is_derived
    and class.year = derived.year
    and class.temporal = derived.temporal
    and class.bound = derived.bound
    and class.value_role = derived.value_role
    and class.obs_status = derived.obs_status
    and class.unit_base = derived.unit_base
    and class.period_start is not distinct from derived.period_start
    and class.delta_type is not distinct from derived.delta_type
    and class.subject is not distinct from derived.subject
    and class.note is not distinct from derived.note
anti join (
    select result.indicator_no, result.place_no, class.year
    from register_result as result
    inner join register_class as class
        on class.class_no = result.class_no
    where result.indicator_no in (select indicator_no from register_derived union all select indicator_no from register_implied)
) as better
    on better.indicator_no = derived.indicator_no
    and better.place_no = derived.place_no
    and better.year = derived.year
where derived.origin = getvariable('register_origin');

insert into register_derivation
select level_no, derivation
from register_addition;

-- Rows of a temporary table are numbered as they are inserted.
insert into register_result
select indicator_no, place_no, class_no, origin, value, upper, report_key, row_number
from register_addition
order by level_no
