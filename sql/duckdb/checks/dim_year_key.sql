-- purpose: one row a calendar year
-- grain: one row per offending year (zero rows = healthy)
select year, count(*) as rows
from (
    select year from dim_year qualify row_number() over (partition by year, plan_code order by known_at desc) = 1
) as latest
group by year
having count(*) > 1
