-- purpose: the targets that are due last, by small numbers
-- grain: one row per target of a division and indicator with the latest due year
-- inputs: register_stated_target, register_class, register_indicator_key, register_place_key, register_row_wise, register_value; variables register_classes, register_places
create or replace temp table register_target as
select
    indicator.indicator_no,
    place.place_no,
    target.year,
    class.class_no,
    (cast(indicator.trait_no as bigint) * 3 * getvariable('register_classes') + class.class_no) * getvariable('register_classes') as pair_base,
    target.value,
    target.upper,
    place.parent_no,
    place.parent_relation,
    cast(indicator.indicator_no * getvariable('register_places') + place.place_no as integer) as target_no,
    target.subject is null as is_own,
    indicator.is_asked
        and place.is_asked
        and not exists (
            select 1
            from register_row_wise as cell
            where cell.indicator_no = indicator.indicator_no
                and cell.place_no = place.place_no
        ) as is_asked,
    target.report_key,
    target.row_number
from register_stated_target as target
inner join register_indicator_key as indicator
    on indicator.indicator_key = target.indicator_key
inner join register_place_key as place
    on place.jurisdiction_key = target.jurisdiction_key
inner join register_class as class
    on class.operator = target.operator
    and class.year = target.year
    and class.temporal = target.temporal
    and class.bound = target.bound
    and class.obs_status = target.obs_status
    and class.unit_base = target.unit_base
    and class.period_start is not distinct from target.period_start
    and class.delta_type is not distinct from target.delta_type
    and class.subject is not distinct from target.subject
    and class.note is not distinct from target.note;

create or replace temp table register_target_due as
select target_no, max(year) as year
from register_target
group by target_no;

-- Targets that stand in for results: of cells without any result of the division itself that is compared.
create or replace temp table register_target_value as
select target.*, target.rowid as level_no
from register_target as target
semi join register_target_due as due
    on due.target_no = target.target_no
    and due.year = target.year
anti join register_value as result
    on result.indicator_no = target.indicator_no
    and result.place_no = target.place_no
where target.is_asked
    and target.is_own
