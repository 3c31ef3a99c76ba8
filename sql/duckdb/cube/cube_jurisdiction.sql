-- purpose: the hierarchy, as known at the session's date, held ready for the cube's questions
-- grain: one row per version (validity interval) of a division
-- inputs: current_jurisdiction
create or replace temp table cube_jurisdiction as
select *
from current_jurisdiction
order by jurisdiction_key
