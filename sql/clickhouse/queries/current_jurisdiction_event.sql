-- purpose: the changes of divisions as known at a date
-- grain: one row per change
-- inputs: dim_jurisdiction_event, parameter as_of (null: now)
create or replace view current_jurisdiction_event as
select *
from dim_jurisdiction_event
where known_at <= coalesce({as_of:Nullable(DateTime64(6, 'UTC'))}, toDateTime64('2299-12-31 00:00:00', 6, 'UTC'))
qualify row_number() over (partition by event_id, old_code, new_code order by known_at desc) = 1
