-- purpose: the levels that documents of prose state as of the session's date, held ready to be set against tabular returns
-- grain: one row per row of fact_observation or fact_target that a current report of prose stated
--        (what prose states has its place in the text, so that files of tabular rows alone are not read)
-- inputs: cell_level, prose_report
create or replace temp table prose_figure as
select report_key, row_number, indicator_key, jurisdiction_key, year, temporal, value, is_target
from cell_level
semi join prose_report
    using (report_key)
where source_start is not null
