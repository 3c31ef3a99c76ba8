-- purpose: the hierarchy as known at a date
-- grain: one row per version (validity interval) of a division
-- inputs: dim_jurisdiction, parameter as_of (null: now)
create or replace view current_jurisdiction as
select *
from dim_jurisdiction
where known_at <= coalesce({as_of:Nullable(DateTime64(6, 'UTC'))}, toDateTime64('2299-12-31 00:00:00', 6, 'UTC'))
qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1
