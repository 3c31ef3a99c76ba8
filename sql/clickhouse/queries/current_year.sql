-- purpose: the calendar with its five-year plans as known at a date
-- grain: one row per year
-- inputs: dim_year, parameter as_of (null: now)
create or replace view current_year as
select *
from dim_year
where known_at <= coalesce({as_of:Nullable(DateTime64(6, 'UTC'))}, toDateTime64('2299-12-31 00:00:00', 6, 'UTC'))
qualify row_number() over (partition by year order by known_at desc) = 1
