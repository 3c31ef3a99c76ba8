-- purpose: the vintages that a later one of the same report took the place of, and since when
-- grain: one row per superseded vintage of a report
-- inputs: report_vintage
create or replace temp table superseded_vintage as
select report_key, known_from, known_to
from report_vintage
where known_to is not null
