-- purpose: before anything is written: every staged statement found exactly one version of its indicator and its jurisdiction
-- grain: one row per statement that did not (zero rows = healthy)
-- inputs: keyed_statement
select
    row_number,
    indicator_code,
    jurisdiction_code,
    period_end,
    count(*) as versions
from keyed_statement
group by row_number, indicator_code, jurisdiction_code, period_end
having count(*) <> 1 or bool_or(indicator_key is null) or bool_or(jurisdiction_key is null)
