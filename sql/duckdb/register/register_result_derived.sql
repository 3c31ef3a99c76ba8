-- purpose: adds one kind of derived levels to the results where their year has none of a better origin, and keeps how they were derived
-- grain: register_result
-- inputs: register_result, register_derived, register_implied, register_class, register_indicator, register_place; variable register_origin (1 from part and whole, 2 implied by a stated difference)
create or replace temp table register_addition as
select
    derived.*,
    class.class_no,
    row_number() over () - 1 + (select count(*) from register_result) as level_no
from (from register_derived union all by name from register_implied) as derived
inner join register_class as class
    on class.class_hash = hash(cast(null as varchar), derived.year, derived.temporal, derived.period_start, derived.delta_type, derived.bound, derived.value_role, derived.obs_status, derived.unit_base, derived.subject, derived.note, true)
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
select
    addition.indicator_no,
    addition.place_no,
    addition.class_no,
    addition.origin,
    register_ask(addition.indicator_no, addition.year) as ask,
    register_cell(addition.indicator_no, addition.place_no) as cell_no,
    register_pair_base(indicator.trait_no, addition.class_no) as pair_base,
    indicator.is_asked and place.is_asked and addition.subject is null and register_is_asked_year(addition.year) as is_asked,
    addition.value,
    addition.upper,
    addition.report_key,
    addition.row_number
from register_addition as addition
inner join register_indicator as indicator
    on indicator.indicator_no = addition.indicator_no
inner join register_place as place
    on place.place_no = addition.place_no
order by addition.level_no
