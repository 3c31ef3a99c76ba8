-- purpose: the levels that documents of prose state as of the session's date, held ready to be set against tabular returns
-- grain: one row per row of fact_observation or fact_target that a current report of prose stated
--        (what prose states has its place in the text, so that files of tabular rows alone are not read)
-- inputs: vintage_observation, vintage_target, prose_report
create or replace temp table prose_figure as
with figure as (
    select report_key, row_number, indicator_key, jurisdiction_key, year, temporal, value, false as is_target
    from vintage_observation
    where source_start is not null
        and value is not null and subject is null and delta_type is null and value_role in ('level', 'implied_level', 'reference_level')
    union all
    select report_key, row_number, indicator_key, jurisdiction_key, due_year as year, temporal, value, true as is_target
    from vintage_target
    where source_start is not null
        and value is not null and subject is null and delta_type is null
)
select figure.*
from figure
semi join prose_report
    using (report_key)
