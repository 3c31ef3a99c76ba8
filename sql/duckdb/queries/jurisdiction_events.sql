-- purpose: the dated changes of divisions, as known at the session's date
-- grain: one row per change and pair of codes
-- inputs: dim_jurisdiction_event, variable as_of (null: now)
select *
from dim_jurisdiction_event
where known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
qualify row_number() over (partition by event_id, old_code, new_code order by known_at desc) = 1
order by effective_date, event_id, old_code, new_code
