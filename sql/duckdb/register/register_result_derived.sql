-- purpose: adds one kind of derived levels to the results where their year has none of a better origin
-- grain: register_result
-- inputs: register_result, register_derived, register_implied, register_class, register_place, register_row_wise, register_indicator; variable
--         register_origin (1 from part and whole, 2 implied by a stated difference) and those of register_result
insert into register_result
select
    derived.indicator_no,
    derived.place_no,
    derived.year,
    derived.origin,
    class.class_no,
    (cast(indicator.trait_no as bigint) * 3 * getvariable('register_classes') + class.class_no) * getvariable('register_classes') as pair_base,
    derived.value,
    derived.upper,
    place.line_no,
    place.parent_line,
    place.parent_no,
    place.parent_relation,
    cast((derived.indicator_no * getvariable('register_years')
        + case when getvariable('register_latest') then 0 else derived.year - getvariable('register_first_year') + 1 end)
        * getvariable('register_lines') as integer) as ask,
    derived.subject is null
        and indicator.is_asked
        and place.is_asked
        and not exists (
            select 1
            from register_row_wise as cell
            where cell.indicator_no = derived.indicator_no
                and cell.place_no = derived.place_no
        ) as is_asked,
    derived.derivation,
    derived.report_key,
    derived.row_number
from (from register_derived union all by name from register_implied) as derived
inner join register_indicator as indicator
    on indicator.indicator_no = derived.indicator_no
inner join register_place as place
    on place.place_no = derived.place_no
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
anti join register_result as better
    on better.indicator_no = derived.indicator_no
    and better.place_no = derived.place_no
    and better.year = derived.year
where derived.origin = getvariable('register_origin')
