-- purpose: every level of a result, stated or derived, by small numbers; what is derived stands only where nothing better is known for its year
-- grain: one row per level (several for a division, indicator and year where documents conflict)
--        (origin: 0 stated, 1 from part and whole, 2 implied by a stated difference; ask: where the benchmarks of its indicator and year begin)
-- inputs: register_stated_result, register_derived, register_implied, register_class, register_indicator_key, register_place_key, register_row_wise;
--         variables register_classes, register_first_year, register_years, register_lines, register_latest (true: benchmarks are the latest of each)
create or replace temp table register_result as
select
    indicator.indicator_no,
    place.place_no,
    result.year,
    0 as origin,
    class.class_no,
    (cast(indicator.trait_no as bigint) * 3 * getvariable('register_classes') + class.class_no) * getvariable('register_classes') as pair_base,
    result.value,
    result.upper,
    place.line_no,
    place.parent_line,
    place.parent_no,
    place.parent_relation,
    cast((indicator.indicator_no * getvariable('register_years')
        + case when getvariable('register_latest') then 0 else result.year - getvariable('register_first_year') + 1 end)
        * getvariable('register_lines') as integer) as ask,
    result.subject is null
        and indicator.is_asked
        and place.is_asked
        and not exists (
            select 1
            from register_row_wise as cell
            where cell.indicator_no = indicator.indicator_no
                and cell.place_no = place.place_no
        ) as is_asked,
    cast(null as varchar) as derivation,
    result.report_key,
    result.row_number
from register_stated_result as result
inner join register_indicator_key as indicator
    on indicator.indicator_key = result.indicator_key
inner join register_place_key as place
    on place.jurisdiction_key = result.jurisdiction_key
inner join register_class as class
    on class.operator is null
    and not class.is_derived
    and class.year = result.year
    and class.temporal = result.temporal
    and class.bound = result.bound
    and class.value_role = result.value_role
    and class.obs_status = result.obs_status
    and class.unit_base = result.unit_base
    and class.period_start is not distinct from result.period_start
    and class.delta_type is not distinct from result.delta_type
    and class.subject is not distinct from result.subject
    and class.note is not distinct from result.note
