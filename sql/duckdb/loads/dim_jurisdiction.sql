-- purpose: versions of divisions that the lake does not hold yet, or holds otherwise
-- grain: one row per new or changed version of a division
-- inputs: stg_jurisdiction, dim_jurisdiction, variable known_at
with staged as (
    select
        cast(cast(jurisdiction_code as integer) * 100
            + row_number() over (partition by jurisdiction_code order by valid_from) as integer) as jurisdiction_key,
        jurisdiction_code,
        name_zh,
        short_name_zh,
        name_en,
        level,
        parent_code,
        case when level = 'nation' then null else left(jurisdiction_code, 2) || '0000' end as province_code,
        is_statistical_area,
        valid_from,
        valid_to
    from stg_jurisdiction
),
held as (
    select * exclude (known_at)
    from dim_jurisdiction
    qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1
),
news as (
    select * from staged
    except
    select * from held
)
select *, getvariable('known_at') as known_at
from news
