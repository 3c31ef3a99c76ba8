-- purpose: what the warehouse holds of the series that the rules must look at in a large return, parents and children included
-- grain: one row per current row of fact_observation
-- inputs: current_observation, bulk_context, bulk_division
with division as (
    select j, any_value(jurisdiction_code) as jurisdiction_code from bulk_division group by j
),
indicator as (
    select distinct cast(enum_code(cast(indicator_code as bulk_indicator)) as integer) + 1 as i, indicator_code from bulk_indicator_version
),
wanted as (
    select i, j from bulk_context
    union
    select context.i, division.parent_j as j from bulk_context as context inner join bulk_division as division using (j)
    union
    select context.i, division.j from bulk_context as context inner join bulk_division as division on division.parent_j = context.j
    union
    select context.i, sibling.j
    from bulk_context as context
    semi join (select line from bulk_candidate where kind = 'parent') as parent using (line)
    inner join bulk_division as division using (j)
    inner join bulk_division as sibling on sibling.parent_j = division.parent_j
),
code as (
    select distinct indicator.indicator_code, division.jurisdiction_code
    from wanted
    inner join indicator
        on indicator.i = wanted.i
    inner join division
        on division.j = wanted.j
)
select current_observation.*
from current_observation
semi join code using (indicator_code, jurisdiction_code)
