-- purpose: numerators, denominators, variants and wholes are catalogued themselves
-- grain: one row per dangling code (zero rows = healthy)
select indicator.indicator_code, reference.code
from current_indicator as indicator
cross join unnest([indicator.numerator_code, indicator.denominator_code, indicator.variant_of, indicator.part_of]) as reference(code)
left join current_indicator as other
    on other.indicator_code = reference.code
where reference.code is not null and other.indicator_code is null
