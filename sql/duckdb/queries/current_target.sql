-- purpose: the targets that count as of the session's date, with the codes of their dimensions and their report
-- grain: one row per row of fact_target that counts
-- inputs: counting_target, report_vintage, current_indicator, current_jurisdiction
create or replace temp view current_target as
select
    indicator.indicator_code,
    jurisdiction.jurisdiction_code,
    report.report_code,
    fact.*
from counting_target as fact
inner join report_vintage as report
    on report.report_key = fact.report_key
inner join current_indicator as indicator
    on indicator.indicator_key = fact.indicator_key
inner join current_jurisdiction as jurisdiction
    on jurisdiction.jurisdiction_key = fact.jurisdiction_key
