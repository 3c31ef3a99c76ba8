-- purpose: indicators that the lake does not hold yet, or holds with another definition; a known code keeps its key
-- grain: one row per new or changed indicator
-- inputs: stg_indicator, dim_indicator, variable known_at
with held as (
    select *
    from dim_indicator
    qualify row_number() over (partition by indicator_key order by known_at desc) = 1
),
keyed as (
    select
        coalesce(
            held.indicator_key,
            cast((select coalesce(max(indicator_key), 0) from held)
                + row_number() over (partition by held.indicator_key is null order by stg_indicator.ordinal) as integer)
        ) as indicator_key,
        stg_indicator.* exclude (ordinal),
        date '1949-10-01' as valid_from,
        date '9999-12-31' as valid_to
    from stg_indicator
    left join held
        on held.indicator_code = stg_indicator.indicator_code
),
news as (
    select * from keyed
    except
    select * exclude (known_at) from held
)
select *, getvariable('known_at') as known_at
from news
