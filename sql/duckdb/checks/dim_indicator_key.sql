-- purpose: one indicator code, one key; one key, one code; a vintage holds it once
-- grain: one row per offending code or key (zero rows = healthy)
-- inputs: dim_indicator, not its current view, which leaves one row a key whatever the table holds
with codes as (
    select indicator_code as offender, count(*) as rows
    from dim_indicator
    group by indicator_code
    having count(distinct indicator_key) > 1
),
keys as (
    select cast(indicator_key as varchar) as offender, count(*) as rows
    from dim_indicator
    group by indicator_key
    having count(distinct indicator_code) > 1 or count(*) > count(distinct known_at)
)
select offender, rows from codes
union all
select offender, rows from keys
