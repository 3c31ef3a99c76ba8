-- purpose: the asked indicators, with the counts on top of and below them and every share of those counts, because one would give another away
-- grain: one row per indicator
-- inputs: cube_indicator; $indicators, list of codes
with asked as (
    select indicator_code, numerator_code, denominator_code
    from cube_indicator
    where indicator_code in (select unnest($indicators))
),
counted as (
    select indicator_code
    from asked
    where numerator_code is null
    union
    select numerator_code as indicator_code
    from asked
    where numerator_code is not null
    union
    select denominator_code as indicator_code
    from asked
    where denominator_code is not null
)
select
    indicator.indicator_code,
    coalesce(indicator.numerator_code, indicator.indicator_code) as counted_code,
    indicator.denominator_code,
    coalesce(numerator.base_unit, indicator.base_unit) as counted_unit
from cube_indicator as indicator
left join cube_indicator as numerator
    on numerator.indicator_code = indicator.numerator_code
where indicator.indicator_code in (select indicator_code from counted)
    or indicator.numerator_code in (select indicator_code from counted)
    or indicator.indicator_code in (select indicator_code from asked)
order by indicator.indicator_code
