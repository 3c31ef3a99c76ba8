-- purpose: how much later vintages of a report changed what earlier ones said: mean revision shows a bias, mean absolute revision the unrest
-- grain: one row per indicator with at least one cell in two vintages
-- inputs: fact_observation, dim_report, dim_indicator; $indicator_codes, list of codes, null for all
with vintage as (
    select report_key, report_code, known_at
    from dim_report
),
indicator as (
    select
        indicator_key,
        arg_max(indicator_code, known_at) as indicator_code,
        arg_max(name_zh, known_at) as name_zh,
        arg_max(name_en, known_at) as name_en
    from dim_indicator
    group by indicator_key
),
cell as (
    -- A cell that one vintage fills twice (a document at odds with itself) cannot be paired; it is left out.
    select
        indicator.indicator_code,
        indicator.name_zh,
        indicator.name_en,
        vintage.report_code,
        fact.jurisdiction_key,
        fact.subject,
        fact.year,
        fact.period_start,
        fact.temporal,
        fact.kind,
        fact.value_role,
        fact.delta_type,
        fact.unit_base,
        vintage.known_at,
        fact.report_key,
        any_value(fact.value) as value
    from fact_observation as fact
    inner join vintage
        on vintage.report_key = fact.report_key
    inner join indicator
        on indicator.indicator_key = fact.indicator_key
    where $indicator_codes is null or list_contains($indicator_codes, indicator.indicator_code)
    group by all
    having count(*) = 1
),
step as (
    select
        indicator_code,
        name_zh,
        name_en,
        unit_base,
        value - lag(value) over cell_by_time as revision,
        (value - lag(value) over cell_by_time) / nullif(abs(lag(value) over cell_by_time), 0) as relative_revision
    from cell
    window cell_by_time as (
        partition by indicator_code, report_code, jurisdiction_key, subject, year, period_start, temporal, kind, value_role, delta_type, unit_base
        order by known_at, report_key
    )
)
select
    indicator_code,
    name_zh,
    name_en,
    unit_base,
    count(revision) as vintage_pairs,
    count(*) filter (where revision <> 0) as changed,
    avg(revision) as mean_revision,
    avg(abs(revision)) as mean_absolute_revision,
    avg(abs(relative_revision)) as mean_absolute_relative_revision
from step
group by indicator_code, name_zh, name_en, unit_base
having count(revision) > 0
order by indicator_code, unit_base
