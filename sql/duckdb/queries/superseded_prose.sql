-- purpose: the figures of prose that no longer count because a current tabular return states the same cell
-- grain: one row per row of prose_figure that lost
-- inputs: prose_figure, prose_report, vintage_observation, vintage_target
create or replace temp table superseded_prose as
with figure as (
    select report_key, indicator_key, jurisdiction_key, year, temporal, false as is_target
    from vintage_observation
    where value is not null and subject is null and delta_type is null and value_role in ('level', 'implied_level', 'reference_level')
    union all
    select report_key, indicator_key, jurisdiction_key, due_year as year, temporal, true as is_target
    from vintage_target
    where value is not null and subject is null and delta_type is null
)
select distinct
    prose_figure.report_key,
    prose_figure.row_number
from figure
inner join prose_figure
    on prose_figure.indicator_key = figure.indicator_key
    and prose_figure.jurisdiction_key = figure.jurisdiction_key
    and prose_figure.year = figure.year
    and prose_figure.temporal = figure.temporal
    and prose_figure.is_target = figure.is_target
anti join prose_report
    on prose_report.report_key = figure.report_key
