-- purpose: the cells that are compared one by one, since more than classes and numbers decide about them: a report states their difference to a benchmark,
--          organisations in the division report too, or a derived level is a range
-- grain: one row per division and indicator
-- inputs: current_comparison, register_stated_result, register_stated_target, register_derived, register_implied, register_indicator, register_place, register_indicator_key, register_place_key
select indicator_code, jurisdiction_code
from current_comparison
union
select indicator.indicator_code, place.jurisdiction_code
from (
    select indicator_key, jurisdiction_key from register_stated_result where subject is not null
    union
    select indicator_key, jurisdiction_key from register_stated_target where subject is not null
) as figure
inner join register_indicator_key as indicator_key
    on indicator_key.indicator_key = figure.indicator_key
inner join register_indicator as indicator
    on indicator.indicator_no = indicator_key.indicator_no
inner join register_place_key as place_key
    on place_key.jurisdiction_key = figure.jurisdiction_key
inner join register_place as place
    on place.place_no = place_key.place_no
union
select indicator.indicator_code, place.jurisdiction_code
from (
    select indicator_no, place_no, subject, bound from register_derived
    union all
    select indicator_no, place_no, subject, bound from register_implied
) as derived
inner join register_place as derived_at
    on derived_at.place_no = derived.place_no
inner join register_indicator as indicator
    on indicator.indicator_no = derived.indicator_no
inner join register_place as place
    on place.place_no = derived.place_no
    or derived_at.line_no is not null
where derived.subject is not null
    or derived.bound = 'range'
