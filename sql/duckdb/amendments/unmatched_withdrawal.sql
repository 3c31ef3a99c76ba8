-- purpose: withdrawals of figures that the amended vintage does not state
-- grain: one row per withdrawn cell without a figure
-- inputs: stg_withdrawal, withdrawn_cell, amended_vintage, fact_observation, fact_target, fact_comparison
with stated as (
    select report_key, indicator_key, jurisdiction_key, subject, year, temporal, kind
    from fact_observation
    union all
    select report_key, indicator_key, jurisdiction_key, subject, due_year as year, temporal, 'target' as kind
    from fact_target
    union all
    select report_key, indicator_key, jurisdiction_key, subject, year, temporal, 'comparison' as kind
    from fact_comparison
),
held as (
    select stated.*
    from stated
    semi join amended_vintage
        using (report_key)
)
select
    withdrawal.place,
    concat(withdrawal.indicator_code, ' ', withdrawal.jurisdiction_code, ' ', withdrawal.year) as cell
from stg_withdrawal as withdrawal
where not exists (
    select 1
    from withdrawn_cell as withdrawn
    inner join held
        on held.indicator_key = withdrawn.indicator_key
        and held.jurisdiction_key = withdrawn.jurisdiction_key
        and held.subject is not distinct from withdrawn.subject
        and held.year = withdrawn.year
        and held.kind = withdrawn.kind
        and (withdrawn.temporal is null or held.temporal = withdrawn.temporal)
    where withdrawn.place = withdrawal.place
)
order by withdrawal.place
