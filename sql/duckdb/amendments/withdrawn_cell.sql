-- purpose: the cells that the amendment takes back, by every key that their code ever had
-- grain: one row per withdrawn cell x version of its indicator x version of its division
-- inputs: stg_withdrawal, dim_indicator, dim_jurisdiction
create or replace temp table withdrawn_cell as
select distinct
    stg_withdrawal.place,
    indicator.indicator_key,
    jurisdiction.jurisdiction_key,
    stg_withdrawal.year,
    stg_withdrawal.kind,
    stg_withdrawal.temporal,
    stg_withdrawal.subject
from stg_withdrawal
inner join dim_indicator as indicator
    on indicator.indicator_code = stg_withdrawal.indicator_code
inner join dim_jurisdiction as jurisdiction
    on jurisdiction.jurisdiction_code = stg_withdrawal.jurisdiction_code
