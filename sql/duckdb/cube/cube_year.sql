-- purpose: the calendar with its five-year plans, as known at the session's date, held ready for the cube's questions
-- grain: one row per year
-- inputs: dim_year, variable as_of (null: now)
create or replace temp table cube_year as
select *
from dim_year
where known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
qualify row_number() over (partition by year order by known_at desc) = 1
