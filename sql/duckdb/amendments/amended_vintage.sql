-- purpose: the vintage that the report being loaded amends, the newest of its report; the amendment is known after it, whatever the clocks say
-- grain: one row, none when the report is new
-- inputs: dim_report, stg_report
create or replace temp table amended_vintage as
select report_key, file_name, sha256, known_at
from dim_report
where report_code = (select report_code from stg_report)
order by known_at desc, report_key desc
limit 1;

update stg_report
set received_at = greatest(received_at, (select known_at + interval 1 microsecond from amended_vintage))
where exists (select 1 from amended_vintage);
