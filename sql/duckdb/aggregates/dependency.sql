-- purpose: the indicators whose figures another indicator is computed from
-- grain: one row per indicator x part of its computation, itself among them
-- inputs: cube_indicator
select distinct indicator_code, indicator_code as part_code
from cube_indicator
union
select distinct indicator_code, numerator_code as part_code
from cube_indicator
where numerator_code is not null
union
select distinct indicator_code, denominator_code as part_code
from cube_indicator
where denominator_code is not null
order by indicator_code, part_code
