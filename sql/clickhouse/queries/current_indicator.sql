-- purpose: the catalogue as known at a date
-- grain: one row per version of an indicator's definition
-- inputs: dim_indicator, parameter as_of (null: now)
create or replace view current_indicator as
select *
from dim_indicator
where known_at <= coalesce({as_of:Nullable(DateTime64(6, 'UTC'))}, toDateTime64('2299-12-31 00:00:00', 6, 'UTC'))
qualify row_number() over (partition by indicator_key order by known_at desc) = 1
