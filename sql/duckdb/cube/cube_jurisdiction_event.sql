-- purpose: the changes of divisions, as known at the session's date, held ready for the cube's questions
-- grain: one row per change
-- inputs: dim_jurisdiction_event, variable as_of (null: now)
create or replace temp table cube_jurisdiction_event as
select *
from dim_jurisdiction_event
where known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
qualify row_number() over (partition by event_id, old_code, new_code order by known_at desc) = 1
