-- purpose: the figures of prose that no longer count because a current tabular return states the same cell
-- grain: one row per row of prose_figure that lost
-- inputs: prose_figure, prose_report, cell_level
create or replace temp table superseded_prose as
select distinct
    prose_figure.report_key,
    prose_figure.row_number
from cell_level
inner join prose_figure
    on prose_figure.indicator_key = cell_level.indicator_key
    and prose_figure.jurisdiction_key = cell_level.jurisdiction_key
    and prose_figure.year = cell_level.year
    and prose_figure.temporal = cell_level.temporal
    and prose_figure.is_target = cell_level.is_target
anti join prose_report
    on prose_report.report_key = cell_level.report_key
