-- purpose: indicators that the lake does not hold yet, or holds with another definition; a known code keeps its key, a new one gets the first 31 bits of
--          its SHA-256, so that two editions of the program which load at once agree on it without asking each other
-- grain: one row per new or changed indicator
-- inputs: stg_indicator, dim_indicator, variable known_at
with held as (
    select *
    from dim_indicator
    qualify row_number() over (partition by indicator_key order by known_at desc) = 1
),
derived as (
    select
        indicator_code,
        cast(cast(concat('0x', left(sha256(indicator_code), 8)) as ubigint) >> 1 as integer) as indicator_key
    from stg_indicator
),
taken as (
    select indicator_key, min(indicator_code) as one, max(indicator_code) as other
    from (
        select indicator_key, indicator_code from derived where indicator_code not in (select indicator_code from held)
        union all
        select indicator_key, indicator_code from held
    )
    group by indicator_key
),
keyed as (
    select
        case
            when held.indicator_key is not null then held.indicator_key
            when taken.one <> taken.other then error(concat('the codes ', taken.one, ' and ', taken.other, ' derive the same indicator_key; rename the newer one'))
            else derived.indicator_key
        end as indicator_key,
        stg_indicator.* exclude (ordinal),
        date '1949-10-01' as valid_from,
        date '9999-12-31' as valid_to
    from stg_indicator
    inner join derived
        on derived.indicator_code = stg_indicator.indicator_code
    left join taken
        on taken.indicator_key = derived.indicator_key
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
