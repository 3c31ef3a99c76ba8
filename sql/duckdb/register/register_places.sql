-- purpose: every division that a figure may be keyed to, under the name of its latest version
-- grain: one row per jurisdiction_code
-- inputs: current_jurisdiction
select
    jurisdiction_code,
    short_name_zh,
    coalesce(name_en, short_name_zh) as name_en
from current_jurisdiction
qualify row_number() over (partition by jurisdiction_code order by valid_to desc, jurisdiction_key desc) = 1
order by jurisdiction_code
