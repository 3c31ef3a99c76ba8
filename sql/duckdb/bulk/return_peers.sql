-- purpose: the divisions of one tier that report one series, with this year's and last year's exact figure
-- grain: one row per indicator, series, year and tier in which the return itself states a figure
-- inputs: bulk_step, bulk_division; variables bulk_first_indicator, bulk_last_indicator (positions, ends included)
with tier as (
    select j, any_value(tier) as tier, any_value(jurisdiction_code) as code
    from bulk_division
    group by j
)
select
    step.i,
    step.k,
    step.y,
    tier.tier,
    list(step.j::integer) as divisions,
    list(step.before) as before,
    list(step.after) as after
from bulk_step as step
inner join tier
    on tier.j = step.j
where step.k < 100000
    and step.i between getvariable('bulk_first_indicator') and getvariable('bulk_last_indicator')
group by step.i, step.k, step.y, tier.tier
having bool_or(step.is_own) and count(*) filter (step.before > 0 and step.after > 0) > 0
