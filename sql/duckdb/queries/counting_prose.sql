-- purpose: the figures of prose that still count, to say which of them a return takes the place of
-- grain: one row per row of prose_figure that did not lose to a return
-- inputs: prose_figure, superseded_prose, current_report, current_indicator, current_jurisdiction
select
    indicator.indicator_code,
    jurisdiction.jurisdiction_code,
    prose_figure.year,
    prose_figure.temporal,
    prose_figure.value,
    prose_figure.is_target,
    report.report_code
from prose_figure
inner join current_report as report
    on report.report_key = prose_figure.report_key
inner join current_indicator as indicator
    on indicator.indicator_key = prose_figure.indicator_key
inner join current_jurisdiction as jurisdiction
    on jurisdiction.jurisdiction_key = prose_figure.jurisdiction_key
where not exists (
    select 1
    from superseded_prose
    where superseded_prose.report_key = prose_figure.report_key
        and superseded_prose.row_number = prose_figure.row_number
)
order by prose_figure.report_key, prose_figure.row_number
