-- purpose: of every report the vintage that counts as of the session's date; a later vintage supersedes the earlier one whole
-- grain: one row per report_code
-- inputs: dim_report, variable as_of (null: now)
create or replace temp view current_report as
select *
from dim_report
where known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
qualify row_number() over (partition by report_code order by known_at desc, report_key desc) = 1
