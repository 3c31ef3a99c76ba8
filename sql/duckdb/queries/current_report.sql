-- purpose: of every report the vintage that counts as of the session's date; a later vintage supersedes the earlier one whole
-- grain: one row per report_code
-- inputs: dim_report, report_vintage, variable as_of (null: now)
create or replace temp view current_report as
select report.*
from dim_report as report
semi join (
    select report_key
    from report_vintage
    where known_from <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
        and (known_to is null or known_to > coalesce(getvariable('as_of'), 'infinity'::timestamptz))
) as counting
    using (report_key)
