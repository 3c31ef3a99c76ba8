-- purpose: the catalogue as known at the session's date, held ready
-- grain: one row per version of an indicator's definition
-- inputs: dim_indicator, variable as_of (null: now)
create or replace temp table current_indicator as
select *
from dim_indicator
where known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
qualify row_number() over (partition by indicator_key order by known_at desc) = 1
