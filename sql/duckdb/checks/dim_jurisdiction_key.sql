-- purpose: jurisdiction_key names one version
-- grain: one row per offending key (zero rows = healthy)
select jurisdiction_key, count(*) as versions
from current_jurisdiction
group by jurisdiction_key
having count(*) > 1
