-- purpose: the results that are compared: of the year asked for, of every year, or the latest of each division and indicator
-- grain: one row per level that is a value of the register
-- inputs: register_result, register_class, register_row_wise; variable register_latest
update register_result
set is_asked = false
where is_asked
    and cell_no in (select cell_no from register_row_wise);

create or replace temp table register_newest as
select
    result.cell_no,
    max((2 - result.origin) * 10000 + class.year) as newest
from register_result as result
inner join register_class as class
    on class.class_no = result.class_no
where getvariable('register_latest')
group by result.cell_no;

create or replace temp view register_value as
select result.*, result.rowid as level_no
from register_result as result
where is_asked
    and not getvariable('register_latest')
union all
select result.*, result.rowid as level_no
from register_result as result
inner join register_class as class
    on class.class_no = result.class_no
semi join register_newest as newest
    on newest.cell_no = result.cell_no
    and newest.newest = (2 - result.origin) * 10000 + class.year
where is_asked
    and getvariable('register_latest')
