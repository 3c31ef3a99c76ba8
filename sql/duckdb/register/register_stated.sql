-- purpose: the stated results and targets that count as of the session's date
-- grain: register_stated_result one row per current row of fact_observation with a value; register_stated_target one row per current row of fact_target with one
--        (a range without extent is exact; a note matters only where it says how a definition differs)
-- inputs: counting_observation, counting_target
create or replace temp view register_stated_result as
select
    report_key,
    row_number,
    indicator_key,
    jurisdiction_key,
    subject,
    year,
    period_start,
    temporal,
    value_role,
    value,
    upper,
    unit_base,
    case when bound = 'range' and upper = value then '=' else bound end as bound,
    delta_type,
    obs_status,
    case when obs_status = 'D' then note end as note
from counting_observation
where value is not null;

create or replace temp view register_stated_target as
select
    report_key,
    row_number,
    indicator_key,
    jurisdiction_key,
    subject,
    due_year as year,
    period_start,
    temporal,
    operator,
    value,
    upper,
    unit_base,
    case when bound = 'range' and upper = value then '=' else bound end as bound,
    delta_type,
    obs_status,
    case when obs_status = 'D' then note end as note
from counting_target
where value is not null
