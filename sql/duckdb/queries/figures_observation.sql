-- purpose: the current observations that a gap question needs
-- grain: one row per current row of fact_observation
-- inputs: current_observation; $indicator_codes and $jurisdiction_codes, lists of codes, null for all
select *
from current_observation
where ($indicator_codes is null or list_contains($indicator_codes, indicator_code))
    and ($jurisdiction_codes is null or list_contains($jurisdiction_codes, jurisdiction_code))
order by indicator_code, jurisdiction_code, report_code, row_number
