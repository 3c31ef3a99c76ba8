-- purpose: what the nation and the divisions above others offer as benchmarks, by the number that values ask for; apart where there is a choice
-- grain: register_result_benchmark and register_target_benchmark one row per key; …_choice one row per candidate of the other keys
--        (where a division has nothing for the year asked for, its latest stands in; targets of organisations are a choice, since results do not ask for them)
-- inputs: register_result, register_class, register_place, register_target,
--         register_target_due; variables register_first_year, register_years, register_lines, register_latest
create or replace temp table register_asked_year as
select distinct case when getvariable('register_latest') then getvariable('register_first_year') - 1 else year end as year
from register_class
where operator is null
    and register_is_asked_year(year);

create or replace temp table register_result_candidate as
with line_result as (
    select result.*, result.rowid as level_no, place.line_no, class.year
    from register_result as result
    inner join register_place as place
        on place.place_no = result.place_no
    inner join register_class as class
        on class.class_no = result.class_no
    where place.line_no is not null
),
newest as (
    select indicator_no, line_no, max((2 - origin) * 10000 + year) as newest
    from line_result
    group by indicator_no, line_no
),
reported as (
    select distinct indicator_no, line_no, year
    from line_result
    where not getvariable('register_latest')
),
stand_in as (
    select newest.indicator_no, newest.line_no, asked.year, newest.newest
    from newest
    cross join register_asked_year as asked
    anti join reported
        on reported.indicator_no = newest.indicator_no
        and reported.line_no = newest.line_no
        and reported.year = asked.year
)
select
    (indicator_no * getvariable('register_years') + year - getvariable('register_first_year') + 1) * getvariable('register_lines') + line_no as key,
    place_no, class_no, value, upper, report_key, row_number, level_no
from line_result
where not getvariable('register_latest')
union all
select
    (stand_in.indicator_no * getvariable('register_years') + stand_in.year - getvariable('register_first_year') + 1) * getvariable('register_lines') + stand_in.line_no as key,
    result.place_no, result.class_no, result.value, result.upper, result.report_key, result.row_number, result.level_no
from stand_in
inner join line_result as result
    on result.indicator_no = stand_in.indicator_no
    and result.line_no = stand_in.line_no
    and (2 - result.origin) * 10000 + result.year = stand_in.newest;

create or replace temp table register_result_several as
select key
from register_result_candidate
group by key
having count(*) > 1;

create or replace temp table register_result_benchmark as
from register_result_candidate
anti join register_result_several using (key);

create or replace temp table register_result_choice as
select *, true as is_own
from register_result_candidate
semi join register_result_several using (key);

create or replace temp table register_target_candidate as
select
    target.cell_no as key, target.place_no, target.class_no, target.value, target.upper,
    target.report_key, target.row_number, target.rowid as level_no, target.is_own
from register_target as target
semi join register_target_due as due
    on due.cell_no = target.cell_no
    and due.year = target.year;

create or replace temp table register_target_several as
select key
from register_target_candidate
group by key
having count(*) > 1 or not bool_and(is_own);

create or replace temp table register_target_benchmark as
from register_target_candidate
anti join register_target_several using (key);

create or replace temp table register_target_choice as
from register_target_candidate
semi join register_target_several using (key)
