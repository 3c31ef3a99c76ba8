-- purpose: while which time each vintage of a report was the one that counts: known_from inclusive, known_to exclusive, null while it counts
-- grain: one row per vintage of a report
-- inputs: dim_report
create or replace temp table report_vintage as
select
    report_key,
    report_code,
    known_at as known_from,
    lead(known_at) over (partition by report_code order by known_at, report_key) as known_to
from dim_report
