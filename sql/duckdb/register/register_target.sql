-- purpose: the targets that are due last, by small numbers
-- grain: one row per target of a division and indicator with the latest due year
-- inputs: register_stated_target, register_class, register_indicator_key, register_place_key, register_indicator, register_place, register_row_wise,
--         register_value
create or replace temp table register_target as
select
    indicator.indicator_no,
    place.place_no,
    target.year,
    class.class_no,
    register_pair_base(indicator.trait_no, class.class_no) as pair_base,
    target.value,
    target.upper,
    place.parent_no,
    place.parent_relation,
    register_cell(indicator.indicator_no, place.place_no) as cell_no,
    target.subject is null as is_own,
    indicator.is_asked and place.is_asked as is_asked,
    target.report_key,
    target.row_number
from register_stated_target as target
inner join register_indicator_key as indicator_key
    on indicator_key.indicator_key = target.indicator_key
inner join register_indicator as indicator
    on indicator.indicator_no = indicator_key.indicator_no
inner join register_place_key as place_key
    on place_key.jurisdiction_key = target.jurisdiction_key
inner join register_place as place
    on place.place_no = place_key.place_no
inner join register_class as class
    on class.class_hash = hash(target.operator, target.year, target.temporal, target.period_start, target.delta_type, target.bound, 'level', target.obs_status, target.unit_base, target.subject, target.note, false);

create or replace temp table register_target_due as
select cell_no, max(year) as year
from register_target
group by cell_no;

-- Targets that stand in for results: of cells without any result of the division itself that is compared.
create or replace temp table register_cell_with_value as
select distinct cell_no
from register_value
where cell_no in (select cell_no from register_target_due);

create or replace temp table register_target_value as
select target.*, target.rowid as level_no
from register_target as target
semi join register_target_due as due
    on due.cell_no = target.cell_no
    and due.year = target.year
anti join register_row_wise as cell
    on cell.cell_no = target.cell_no
anti join register_cell_with_value as result
    on result.cell_no = target.cell_no
where target.is_asked
    and target.is_own
