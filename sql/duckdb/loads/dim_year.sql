-- purpose: calendar years 1949 to 2100 with their five-year plan
-- grain: one row per new or changed year
-- inputs: stg_plan_period, dim_year, variable known_at
with calendar as (
    select cast(unnest(generate_series(1949, 2100)) as integer) as year
),
staged as (
    select
        calendar.year,
        period.plan_code,
        period.name_zh as plan_name_zh,
        period.name_en as plan_name_en,
        period.first_year as plan_first_year,
        period.last_year as plan_last_year,
        calendar.year - period.first_year + 1 as year_of_plan
    from calendar
    left join stg_plan_period as period
        on calendar.year between period.first_year and period.last_year
),
held as (
    select * exclude (known_at)
    from dim_year
    qualify row_number() over (partition by year order by known_at desc) = 1
),
news as (
    select * from staged
    except
    select * from held
)
select *, getvariable('known_at') as known_at
from news
