-- purpose: the results that are compared: of the year asked for, of every year, or the latest of each division and indicator
-- grain: one row per level that is a value of the register
--        (ask: where the benchmarks of its indicator and year begin; cell_no: its division and indicator; pair_base: what its grades are numbered from)
-- inputs: register_result, register_class, register_indicator, register_place, register_row_wise; variables register_year (null: none), register_latest,
--         register_first_year, register_years, register_lines, register_places, register_classes
create or replace temp table register_side as
select
    class_no,
    year,
    subject is null and (getvariable('register_latest') or getvariable('register_year') is null or year = getvariable('register_year')) as is_asked,
    case when getvariable('register_latest') then 0 else year - getvariable('register_first_year') + 1 end as year_no
from register_class;

create or replace temp table register_newest as
select
    result.indicator_no,
    result.place_no,
    max((2 - result.origin) * 10000 + side.year) as newest
from register_result as result
inner join register_side as side
    on side.class_no = result.class_no
where getvariable('register_latest')
group by result.indicator_no, result.place_no;

create or replace temp view register_value_of_any_year as
select
    result.*,
    result.rowid as level_no,
    (result.indicator_no * getvariable('register_years') + side.year_no) * getvariable('register_lines') as ask,
    result.indicator_no * getvariable('register_places') + result.place_no as cell_no,
    (cast(indicator.trait_no as bigint) * 3 * getvariable('register_classes') + result.class_no) * getvariable('register_classes') as pair_base,
    place.parent_no,
    place.parent_line,
    place.parent_relation,
    side.year
from register_result as result
inner join register_side as side
    on side.class_no = result.class_no
inner join register_indicator as indicator
    on indicator.indicator_no = result.indicator_no
inner join register_place as place
    on place.place_no = result.place_no
where side.is_asked
    and indicator.is_asked
    and place.is_asked;

create or replace temp view register_value as
select value.*
from register_value_of_any_year as value
anti join register_row_wise using (cell_no)
where not getvariable('register_latest')
union all
select value.*
from register_value_of_any_year as value
anti join register_row_wise using (cell_no)
semi join register_newest as newest
    on newest.indicator_no = value.indicator_no
    and newest.place_no = value.place_no
    and newest.newest = (2 - value.origin) * 10000 + value.year
where getvariable('register_latest')
