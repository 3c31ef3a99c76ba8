-- purpose: the catalogue, as known at the session's date, held ready for the cube's questions
-- grain: one row per version of an indicator's definition
-- inputs: current_indicator
create or replace temp table cube_indicator as
select *
from current_indicator
order by indicator_key
