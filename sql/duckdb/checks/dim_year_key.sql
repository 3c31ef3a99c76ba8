-- purpose: a vintage of the calendar holds a year once, in one plan
-- grain: one row per offending year and vintage (zero rows = healthy)
select year, known_at, count(*) as rows
from dim_year
group by year, known_at
having count(*) > 1
