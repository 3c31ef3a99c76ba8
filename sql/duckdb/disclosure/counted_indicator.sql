-- purpose: what each indicator counts, out of what, and as part of what: one of them could give another away
-- grain: one row per indicator, by its latest definition
-- inputs: cube_indicator
with latest as (
    select *
    from cube_indicator
    qualify row_number() over (partition by indicator_code order by valid_from desc) = 1
)
select
    indicator.indicator_code,
    coalesce(indicator.numerator_code, indicator.indicator_code) as counted_code,
    indicator.denominator_code,
    coalesce(numerator.base_unit, indicator.base_unit) as counted_unit,
    indicator.part_of
from latest as indicator
left join latest as numerator
    on numerator.indicator_code = indicator.numerator_code
order by indicator.indicator_code
