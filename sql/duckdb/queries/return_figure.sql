-- purpose: the results and targets that tabular returns state now, to set against what prose states for the same cell
-- grain: one row per current row of fact_observation or fact_target that a report other than a document of prose stated
-- inputs: cell_level, prose_report, current_indicator, current_jurisdiction
select
    indicator.indicator_code,
    jurisdiction.jurisdiction_code,
    cell_level.year,
    cell_level.temporal,
    cell_level.value,
    cell_level.is_target
from cell_level
inner join current_indicator as indicator
    on indicator.indicator_key = cell_level.indicator_key
inner join current_jurisdiction as jurisdiction
    on jurisdiction.jurisdiction_key = cell_level.jurisdiction_key
anti join prose_report
    on prose_report.report_key = cell_level.report_key
order by indicator.indicator_code, jurisdiction.jurisdiction_code, cell_level.year
