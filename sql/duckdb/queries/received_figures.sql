-- purpose: which results of a year count now, and when the warehouse first received each
-- grain: one row per indicator and division with a current result of its own; a figure that is only said to be missing (O) is none
-- inputs: current_observation, fact_observation, dim_report, current_indicator, current_jurisdiction; $year
with figures as (
    select
        indicator.indicator_code,
        jurisdiction.jurisdiction_code,
        report.received_at
    from fact_observation as fact
    inner join dim_report as report
        on report.report_key = fact.report_key
    inner join current_indicator as indicator
        on indicator.indicator_key = fact.indicator_key
    inner join current_jurisdiction as jurisdiction
        on jurisdiction.jurisdiction_key = fact.jurisdiction_key
    where fact.year = $year
        and fact.kind = 'actual'
        and fact.value_role in ('level', 'implied_level')
        and fact.subject is null
        and fact.obs_status <> 'O'
        and fact.known_at <= coalesce(getvariable('as_of'), 'infinity'::timestamptz)
),

first_received as (
    select
        indicator_code,
        jurisdiction_code,
        min(received_at) as first_received_at
    from figures
    group by indicator_code, jurisdiction_code
)

select
    first_received.indicator_code,
    first_received.jurisdiction_code,
    first_received.first_received_at
from first_received
where exists (
    select 1
    from current_observation as fact
    where fact.indicator_code = first_received.indicator_code
        and fact.jurisdiction_code = first_received.jurisdiction_code
        and fact.year = $year
        and fact.kind = 'actual'
        and fact.value_role in ('level', 'implied_level')
        and fact.subject is null
        and fact.obs_status <> 'O'
)
order by first_received.indicator_code, first_received.jurisdiction_code
