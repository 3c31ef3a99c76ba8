-- purpose: the targets that count at a date, with the codes of their dimensions and their report; what prose
--          states gives way to a tabular return that states the same cell
-- grain: one row per row of fact_target that counts
-- inputs: fact_target, current_report, current_indicator, current_jurisdiction, parameter as_of (null: now)
create or replace view current_target as
with returned as (
    select
        fact.indicator_key,
        fact.jurisdiction_key,
        fact.due_year,
        fact.temporal
    from fact_target as fact
    inner join current_report(as_of = {as_of:Nullable(DateTime64(6, 'UTC'))}) as report
        on report.report_key = fact.report_key
    where not match(lower(report.file_name), '\\.(txt|docx|pdf)$')
        and fact.value is not null
        and fact.subject is null
        and fact.delta_type is null
)
select
    indicator.indicator_code,
    jurisdiction.jurisdiction_code,
    report.report_code,
    fact.*
from fact_target as fact
inner join (
    select
        report_key as key,
        report_code,
        file_name
    from current_report(as_of = {as_of:Nullable(DateTime64(6, 'UTC'))})
) as report
    on report.key = fact.report_key
inner join (
    select
        indicator_key as key,
        indicator_code
    from current_indicator(as_of = {as_of:Nullable(DateTime64(6, 'UTC'))})
) as indicator
    on indicator.key = fact.indicator_key
inner join (
    select
        jurisdiction_key as key,
        jurisdiction_code
    from current_jurisdiction(as_of = {as_of:Nullable(DateTime64(6, 'UTC'))})
) as jurisdiction
    on jurisdiction.key = fact.jurisdiction_key
where not (
    match(lower(report.file_name), '\\.(txt|docx|pdf)$')
    and fact.source_start is not null
    and fact.value is not null
    and fact.subject is null
    and fact.delta_type is null
    and (fact.indicator_key, fact.jurisdiction_key, fact.due_year, fact.temporal) in (select * from returned)
)
