-- purpose: the hierarchy as known at the session's date, held ready
-- grain: one row per version (validity interval) of a division
-- inputs: dim_jurisdiction, variable as_of (null: now)
create or replace temp table current_jurisdiction as
select *
from dim_jurisdiction
where known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1
