-- purpose: which division every division belongs to now, as known at the session's date
-- grain: one row per division
-- inputs: current_jurisdiction
select jurisdiction_code, parent_code
from current_jurisdiction
where valid_to = date '9999-12-31'
