-- purpose: the small numbers that stand for indicators and divisions while comparisons are joined, by the keys of their versions
-- grain: register_indicator_key one row per indicator_key; register_place_key one row per jurisdiction_key
-- inputs: current_indicator, current_jurisdiction, register_indicator, register_place
create or replace temp table register_indicator_key as
select
    version.indicator_key,
    indicator.indicator_no,
    indicator.trait_no,
    indicator.is_asked
from current_indicator as version
inner join register_indicator as indicator
    on indicator.indicator_code = version.indicator_code;

create or replace temp table register_place_key as
select
    version.jurisdiction_key,
    place.place_no,
    place.is_asked
from current_jurisdiction as version
inner join register_place as place
    on place.jurisdiction_code = version.jurisdiction_code
