-- purpose: every division but the nation has a parent that the dimension holds
-- grain: one row per orphan (zero rows = healthy)
select child.jurisdiction_code, child.parent_code
from current_jurisdiction as child
left join current_jurisdiction as parent
    on parent.jurisdiction_code = child.parent_code
where child.level <> 'nation' and parent.jurisdiction_code is null
