-- purpose: the results that are compared: of the year asked for, of every year, or the latest of each division and indicator
-- grain: one row per level that is a value of the register
-- inputs: register_result; variables register_year (null: none), register_latest
create or replace temp table register_newest as
select
    indicator_no,
    place_no,
    max((2 - origin) * 10000 + year) as newest
from register_result
where getvariable('register_latest')
group by indicator_no, place_no;

create or replace temp view register_value as
select result.*, result.rowid as level_no
from register_result as result
where is_asked
    and not getvariable('register_latest')
    and (getvariable('register_year') is null or year = getvariable('register_year'))
union all
select result.*, result.rowid as level_no
from register_result as result
semi join register_newest as newest
    on newest.indicator_no = result.indicator_no
    and newest.place_no = result.place_no
    and newest.newest = (2 - result.origin) * 10000 + result.year
where is_asked
    and getvariable('register_latest')
