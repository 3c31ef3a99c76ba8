-- purpose: the lines that the rules must see to judge the candidates: the candidates, the rows of their cells and of the four years before, the parts and
--          wholes of their cells; the families of candidates of the parent rule are candidates already
-- grain: one row per line
-- inputs: bulk_candidate, bulk_figure, bulk_screen, stg_composition
create or replace temp table bulk_context as
with candidate as (
    select distinct bulk_figure.line, bulk_figure.i, bulk_figure.j, bulk_figure.y
    from bulk_figure
    semi join bulk_candidate using (line)
),
composition as (
    select composition, cast(enum_code(cast(indicator_code as bulk_indicator)) as integer) + 1 as i
    from stg_composition
),
related as (
    select i, numerator_i as other from bulk_screen where numerator_i is not null
    union
    select i, denominator_i as other from bulk_screen where denominator_i is not null
    union
    select i, whole_i as other from bulk_screen where whole_i is not null
    union
    select composition.i, member.i as other from composition inner join composition as member using (composition)
),
cell as (
    select i, j, y - back as y
    from candidate
    cross join range(5) as years(back)
    union
    select related.other as i, candidate.j, candidate.y
    from candidate
    inner join related
        on related.i = candidate.i
)
select bulk_figure.line, bulk_figure.i, bulk_figure.j
from bulk_figure
semi join cell using (i, j, y)
