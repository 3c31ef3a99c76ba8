-- purpose: the indicator definitions that hold now, as known at the session's date
-- grain: one row per indicator
-- inputs: current_indicator
select *
from current_indicator
where valid_to = date '9999-12-31'
order by indicator_key
