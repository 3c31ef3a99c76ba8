-- purpose: the rows that a rule over several rows might find something on, with the kind of rule; wider than the rules, never narrower
-- grain: one row per line and kind
-- inputs: bulk_figure, bulk_known, bulk_step, bulk_jump, bulk_screen, bulk_division, stg_peer, stg_figure, stg_composition, prose_figure, variable bulk_files
create or replace temp table bulk_candidate as
with figure as not materialized (
    select * from bulk_figure where is_figure
),
written as not materialized (
    select row_number, indicator_key, value, numerator, denominator
    from read_parquet(getvariable('bulk_files'), hive_partitioning = false)
    where numerator is not null and denominator is not null and value is not null
),
screen as (
    select bulk_screen.*, version.indicator_key
    from bulk_screen
    inner join bulk_indicator_version as version
        using (indicator_code)
),
jump as (
    select distinct figure.line, 'series' as kind
    from figure
    semi join bulk_jump using (i, k, j, y)
),
twice as (
    select distinct bulk_figure.line, 'duplicate' as kind
    from bulk_figure
    semi join (
        select i, k, j, y from bulk_figure group by i, k, j, y having count(*) > 1
    ) using (i, k, j, y)
    where getvariable('bulk_has_twice')
),
beside_irregular as (
    select distinct bulk_figure.line, 'duplicate' as kind
    from bulk_figure
    semi join (
        select irregular.i, irregular.j, irregular.y
        from bulk_figure as irregular
        semi join stg_figure using (line)
    ) using (i, j, y)
    where exists (select 1 from stg_figure)
),
own_counts as (
    select written.row_number as line, 'ratio' as kind
    from written
    inner join screen
        on screen.indicator_key = written.indicator_key
        and screen.is_percentage
    where abs(100 * written.numerator / written.denominator - written.value) > screen.ratio_points * 0.999999
        or 100 * written.numerator / written.denominator > 5 * written.value
        or 500 * written.numerator / written.denominator < written.value
    union all
    select line, 'ratio' as kind
    from stg_figure
),
part_counts as (
    select share.line, 'ratio' as kind
    from (select figure.*, screen.numerator_i, screen.denominator_i, screen.ratio_points from figure inner join bulk_screen as screen using (i)
        where screen.is_percentage and screen.numerator_i is not null and screen.denominator_i is not null) as share
    inner join figure as numerator
        on numerator.i = share.numerator_i
        and numerator.j = share.j
        and numerator.y = share.y
    inner join figure as denominator
        on denominator.i = share.denominator_i
        and denominator.j = share.j
        and denominator.y = share.y
    where denominator.value > 0
        and (abs(100 * numerator.value / denominator.value - share.value) > share.ratio_points * 0.999999
            or 100 * numerator.value / denominator.value > 5 * share.value
            or 500 * numerator.value / denominator.value < share.value)
),
part as (
    select part.line, 'part' as kind
    from (select figure.*, screen.whole_i from figure inner join bulk_screen as screen using (i) where screen.whole_i is not null) as part
    inner join figure as whole
        on whole.i = part.whole_i
        and whole.j = part.j
        and whole.y = part.y
    where part.value > whole.value
),
composition as (
    select
        stg_composition.composition,
        cast(enum_code(cast(stg_composition.indicator_code as bulk_indicator)) as integer) + 1 as i,
        stg_composition.is_first,
        stg_composition.is_total,
        count(*) over (partition by stg_composition.composition) as members
    from stg_composition
),
composed as (
    select composition.composition, figure.j, figure.y
    from figure
    inner join composition
        using (i)
    group by composition.composition, figure.j, figure.y, composition.members
    having count(distinct composition.i) = composition.members
        and (count(*) > composition.members
            or abs(sum(case when composition.is_total then -figure.value else figure.value end) - case when bool_or(composition.is_total) then 0 else 100 end) > 1e-9)
),
composition_row as (
    select figure.line, 'composition' as kind
    from figure
    inner join composition
        on composition.i = figure.i
        and composition.is_first
    semi join composed
        on composed.composition = composition.composition
        and composed.j = figure.j
        and composed.y = figure.y
),
known as (
    select distinct figure.line, 'known' as kind
    from figure
    inner join bulk_known as known
        on known.i = figure.i
        and known.j = figure.j
        and known.y = figure.y
    where known.value <> figure.value
),
prose as (
    select distinct bulk_figure.line, 'known' as kind
    from bulk_figure
    inner join (
        select cast(enum_code(cast(indicator.indicator_code as bulk_indicator)) as integer) + 1 as i, division.j, prose_figure.year as y
        from prose_figure
        inner join bulk_indicator_version as indicator
            on indicator.indicator_key = prose_figure.indicator_key
        inner join bulk_division as division
            on division.jurisdiction_key = prose_figure.jurisdiction_key
    ) as prose
        on prose.i = bulk_figure.i
        and prose.j = bulk_figure.j
        and prose.y = bulk_figure.y
),
additive as (
    select step.i, step.k, step.j, step.y, step.after as value, step.is_own, screen.parent_relative
    from bulk_step as step
    inner join bulk_screen as screen
        on screen.i = step.i
        and screen.is_additive
    where step.k < 100000
),
whole as (
    select additive.*
    from additive
    semi join (select distinct parent_j from bulk_division where parent_j is not null) as parent
        on parent.parent_j = additive.j
),
children as (
    select whole.i, whole.k, whole.j, whole.y, sum(child.value) as total, count(*) as reported, bool_or(child.value is null) as is_unclear, bool_or(child.is_own) as has_own
    from whole
    inner join bulk_division as division
        on division.parent_j = whole.j
        and whole.y >= division.first_year
        and whole.y < division.end_year
    inner join additive as child
        on child.i = whole.i
        and child.k = whole.k
        and child.j = division.j
        and child.y = whole.y
    where not division.is_statistical_area
    group by whole.i, whole.k, whole.j, whole.y
),
expected as (
    select parent_j, y, count(*) as divisions
    from (select distinct j, y from whole) as wanted
    inner join bulk_division as division
        on division.parent_j = wanted.j
        and wanted.y >= division.first_year
        and wanted.y < division.end_year
    where not division.is_statistical_area
    group by parent_j, y
),
unequal as (
    select whole.i, whole.k, whole.j, whole.y
    from whole
    inner join children
        using (i, k, j, y)
    inner join expected
        on expected.parent_j = whole.j
        and expected.y = whole.y
    where (whole.is_own or children.has_own)
        and (whole.value is null
            or children.is_unclear
            or children.total - whole.value > abs(whole.value) * whole.parent_relative * 0.999999
            or (children.reported >= expected.divisions and whole.value - children.total > abs(whole.value) * whole.parent_relative * 0.999999))
),
family as (
    select unequal.i, unequal.k, unequal.y, unequal.j from unequal
    union
    select unequal.i, unequal.k, unequal.y, division.j
    from unequal
    inner join bulk_division as division
        on division.parent_j = unequal.j
        and unequal.y >= division.first_year
        and unequal.y < division.end_year
),
parent as (
    select figure.line, 'parent' as kind
    from figure
    semi join family using (i, k, y, j)
),
peer as (
    select figure.line, 'peer' as kind
    from figure
    semi join stg_peer using (i, k, j, y)
)
select line, kind from jump
union
select line, kind from twice
union
select line, kind from beside_irregular
union
select line, kind from own_counts
union
select line, kind from part_counts
union
select line, kind from part
union
select line, kind from composition_row
union
select line, kind from known
union
select line, kind from prose
union
select line, kind from parent
union
select line, kind from peer
