-- purpose: how each indicator is put together over divisions and over years, to follow a cell to what it was put together from
-- grain: one row per version of an indicator's definition, with the first and last year at whose end it holds
-- inputs: cube_indicator
select
    indicator_code,
    aggregation_over_jurisdictions,
    aggregation_over_years,
    cast(date_part('year', valid_from) as integer) as valid_from_year,
    cast(date_part('year', valid_to) as integer) - 1 as valid_to_year
from cube_indicator
order by indicator_code, valid_from
