-- purpose: every division there ever was, for a hiding that no choice of rows can get around
-- grain: one row per division code
-- inputs: cube_jurisdiction
select distinct jurisdiction_code
from cube_jurisdiction
order by jurisdiction_code
