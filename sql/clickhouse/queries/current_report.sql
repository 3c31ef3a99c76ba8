-- purpose: of every report the vintage that counts at a date; a later vintage supersedes the earlier one whole
-- grain: one row per report_code
-- inputs: dim_report, parameter as_of (null: now)
create or replace view current_report as
select *
from dim_report
where known_at <= coalesce({as_of:Nullable(DateTime64(6, 'UTC'))}, toDateTime64('2299-12-31 00:00:00', 6, 'UTC'))
qualify row_number() over (partition by report_code order by known_at desc, report_key desc) = 1
