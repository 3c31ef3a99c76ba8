-- purpose: the report's targets
-- grain: one row per stated target of indicator x jurisdiction x plan x due year x operator x report
-- inputs: keyed_statement, dim_year
with statement as (
    select * from keyed_statement where kind = 'target'
),
calendar as (
    select year, plan_code
    from dim_year
    qualify row_number() over (partition by year order by known_at desc) = 1
)
select
    statement.report_key,
    statement.row_number,
    statement.indicator_key,
    statement.jurisdiction_key,
    statement.subject,
    statement.period_end as due_year,
    calendar.plan_code,
    statement.period_start,
    statement.temporal,
    case statement.bound
        when '=' then 'equal'
        when '>=' then 'at_least'
        when '>' then 'more_than'
        when '<=' then 'at_most'
        when '<' then 'less_than'
        when '~' then 'about'
        when 'range' then 'between'
        else error('no operator for the bound ' || statement.bound)
    end as operator,
    statement.value_text,
    statement.printed_value,
    statement.unit,
    statement.value,
    statement.upper,
    statement.unit_base,
    statement.bound,
    statement.delta_type,
    statement.relative_to,
    statement.obs_status,
    statement.period_basis,
    statement.source_document,
    statement.source_section,
    statement.source_start,
    statement.source_end,
    statement.source_place,
    statement.restated_at,
    statement.note,
    statement.load_id,
    statement.known_at
from statement
left join calendar
    on calendar.year = statement.period_end
