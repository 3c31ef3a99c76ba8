-- purpose: the levels that prose and tabular returns can both state of a cell: results and targets of the division itself, with a number, no increases
-- grain: one row per such row of fact_observation or fact_target of a vintage that counts as of the session's date
-- inputs: vintage_observation, vintage_target
create or replace temp view cell_level as
select report_key, row_number, indicator_key, jurisdiction_key, year, temporal, value, source_start, false as is_target
from vintage_observation
where value is not null and subject is null and delta_type is null and value_role in ('level', 'implied_level', 'reference_level')
union all
select report_key, row_number, indicator_key, jurisdiction_key, due_year as year, temporal, value, source_start, true as is_target
from vintage_target
where value is not null and subject is null and delta_type is null
