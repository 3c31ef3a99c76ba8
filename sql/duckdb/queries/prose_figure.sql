-- purpose: the levels that documents of prose state as of the session's date, held ready to be set against tabular returns
-- grain: one row per row of fact_observation or fact_target that a current report of prose stated
-- inputs: fact_observation, fact_target, current_report
create or replace temp table prose_figure as
with prose as (
    select report_key
    from current_report
    where regexp_matches(lower(file_name), '\.(txt|docx|pdf)$')
),
figure as (
    select report_key, row_number, indicator_key, jurisdiction_key, year, temporal, value, false as is_target
    from fact_observation
    where value is not null and subject is null and delta_type is null and value_role in ('level', 'implied_level', 'reference_level')
    union all
    select report_key, row_number, indicator_key, jurisdiction_key, due_year as year, temporal, value, true as is_target
    from fact_target
    where value is not null and subject is null and delta_type is null
)
select figure.*
from figure
inner join prose
    on prose.report_key = figure.report_key
