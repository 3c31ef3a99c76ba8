-- purpose: the results and targets that tabular returns state now, to set against what prose states for the same cell
-- grain: one row per current row of fact_observation or fact_target that a tabular return reported
-- inputs: current_observation, current_target, current_report
with observation as (
    select * from current_observation
),
target as (
    select * from current_target
),
tabular as (
    select report_code
    from current_report
    where report_kind = 'return' or source_document is not null
),
figure as (
    select report_code, indicator_code, jurisdiction_code, year, temporal, value, false as is_target
    from observation
    where value is not null and subject is null and delta_type is null
    union all
    select report_code, indicator_code, jurisdiction_code, due_year as year, temporal, value, true as is_target
    from target
    where value is not null and subject is null and delta_type is null
)
select
    figure.indicator_code,
    figure.jurisdiction_code,
    figure.year,
    figure.temporal,
    figure.value,
    figure.is_target
from figure
inner join tabular
    on tabular.report_code = figure.report_code
order by figure.indicator_code, figure.jurisdiction_code, figure.year
