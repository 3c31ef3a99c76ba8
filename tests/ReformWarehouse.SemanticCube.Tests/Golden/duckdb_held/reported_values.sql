-- purpose: the cells that a question to the cube asks for
-- grain: one row per indicator x jurisdiction x period
-- inputs: years, indicators, level, within, minimum_coverage
with
-- grain: asked indicator x year: its meaning at the end of the year
definition as (
    select *
    from cube_definition
    where indicator_code in (select text as item from cube_question where name = 'indicators')
        and year in (select whole as item from cube_question where name = 'years')
),
-- grain: division x itself or a division above it x year
ancestry as not materialized (
    select year, jurisdiction_code, ancestor_code, level, parent_code, units
    from cube_ancestry
),
-- grain: selected division x year
member as (
    select
        ancestry.year,
        ancestry.jurisdiction_code,
        ancestry.level,
        ancestry.parent_code,
        ancestry.units,
        1 as unit_exists
    from ancestry
    where ancestry.level = (select text from cube_question where name = 'level')
        and ancestry.parent_code is not null
        and ancestry.ancestor_code = (select text from cube_question where name = 'within')
        and ancestry.year in (select whole as item from cube_question where name = 'years')
),
-- grain: division x year that a cell is needed of, with whether it is selected
wanted as (
    select year, jurisdiction_code, level, parent_code, units, unit_exists, 1 as is_member
    from member
),
-- grain: indicator x division x year with a figure of its own or below it: both sides
side as not materialized (
    select *
    from cube_cell
),
-- grain: asked indicator x needed division x year
frame as (
    select
        definition.indicator_code,
        definition.year,
        definition.numerator_code,
        definition.denominator_code,
        definition.polarity,
        definition.aggregation,
        definition.over_years,
        definition.valid_min,
        definition.base_unit,
        definition.scale,
        wanted.jurisdiction_code,
        wanted.level,
        wanted.parent_code,
        wanted.unit_exists,
        wanted.units,
        0 as is_total,
        1 as is_asked
    from definition
    inner join wanted
        on wanted.year = definition.year
),
-- grain: asked indicator x needed division x year, with both values and the origin of the one taken
sided as (
    select
        frame.indicator_code,
        frame.year,
        frame.numerator_code,
        frame.denominator_code,
        frame.polarity,
        frame.aggregation,
        frame.over_years,
        frame.valid_min,
        frame.base_unit,
        frame.scale,
        frame.jurisdiction_code,
        frame.level,
        frame.parent_code,
        frame.unit_exists,
        frame.units,
        frame.is_total,
        frame.is_asked,
        side.reported,
        side.reported_low,
        side.reported_high,
        side.reported_low_open,
        side.reported_high_open,
        side.reported_approximate,
        side.obs_status,
        coalesce(side.reports, 0) as reports,
        coalesce(side.conflicts, 0) as conflicts,
        side.lowest,
        side.highest,
        side.own_n,
        side.own_d,
        side.own_known_denominator,
        cast(null as double precision) as rolled,
        cast(null as double precision) as rolled_low,
        cast(null as double precision) as rolled_high,
        cast(null as double precision) as rolled_n,
        cast(null as double precision) as rolled_d,
        cast(null as double precision) as units_reporting,
        cast(null as double precision) as units_expected,
        cast(null as double precision) as denominator_coverage,
        0 as rolled_low_open,
        0 as rolled_high_open,
        0 as rolled_approximate,
        0 as units_stating,
        case when side.reported is not null then side.own_origin end as origin
    from side
    right join frame
        on side.indicator_code = frame.indicator_code
        and side.jurisdiction_code = frame.jurisdiction_code
        and side.year = frame.year
),
-- grain: the same, with whether too little is covered to show what is rolled up
covered as (
    select
        sided.*,
        case
            when sided.origin = 'rolled_up' and sided.aggregation in ('ratio_of_sums', 'weighted_mean')
                and coalesce(case when sided.aggregation in ('ratio_of_sums', 'weighted_mean') then sided.denominator_coverage end, 1.0e0 * sided.units_reporting / nullif(sided.units_expected, 0)) < (select number from cube_question where name = 'minimum_coverage') then 1
            else 0
        end as is_too_little
    from sided
),
-- grain: asked indicator x needed division x year, with value and status
cell as (
    select
        covered.*,
        covered.year as first_year,
        case when covered.is_too_little = 1 then null when covered.origin = 'rolled_up' then covered.rolled when covered.origin is not null then covered.reported end as value,
        case when covered.is_too_little = 1 then null when covered.origin = 'rolled_up' then covered.rolled_low when covered.origin is not null then covered.reported_low end as value_low,
        case when covered.is_too_little = 1 then null when covered.origin = 'rolled_up' then covered.rolled_high when covered.origin is not null then covered.reported_high end as value_high,
        case when covered.is_too_little = 1 then 0 when covered.origin = 'rolled_up' then covered.rolled_low_open when covered.origin is not null then covered.reported_low_open end as value_low_open,
        case when covered.is_too_little = 1 then 0 when covered.origin = 'rolled_up' then covered.rolled_high_open when covered.origin is not null then covered.reported_high_open end as value_high_open,
        case when covered.origin = 'rolled_up' then covered.rolled_approximate else covered.reported_approximate end as approximate,
        case when covered.origin = 'rolled_up' then covered.rolled_n else covered.own_n end as numerator,
        case when covered.origin = 'rolled_up' then covered.rolled_d else covered.own_d end as denominator,
        case
            when covered.origin is null then 0
            when covered.origin <> 'rolled_up' then 1
            when covered.is_too_little = 1 then 0
            when covered.units_reporting = covered.units_expected then 1
            else 0
        end as is_complete,
        case
            when covered.is_too_little = 1 then 'coverage_too_low'
            when covered.origin = 'rolled_up' and covered.units_reporting < covered.units_expected then 'incomplete'
            when covered.origin = 'rolled_up' and covered.rolled = 0 and covered.rolled_low = covered.rolled_high then 'zero'
            when covered.origin in ('reported', 'derived') and covered.reported = 0 and covered.reported_low = covered.reported_high then 'zero'
            when covered.origin is not null then 'normal'
            when covered.unit_exists = 0 then 'not_applicable'
            when covered.obs_status = 'M' then 'not_applicable'
            when covered.obs_status = 'Q' then 'suppressed'
            when covered.obs_status = 'D' then 'definition_differs'
            when covered.own_known_denominator = 0 then 'not_applicable'
            when covered.units_stating > 0 then 'not_derivable'
            else 'missing'
        end as status
    from covered
),
-- grain: asked indicator x selected division x asked period
answer as (
    select cell.*
    from cell
    where cell.is_asked = 1
),
-- grain: the same, with every measure
result as (
    select
        answer.indicator_code as "indicator_code",
        answer.jurisdiction_code as "jurisdiction_code",
        answer.year as "year",
        answer.first_year as "first_year",
        answer.is_total as "is_total",
        answer.level as "level",
        answer.parent_code as "parent_code",
        answer.base_unit as "unit",
        answer.value as "value",
        case
            when answer.value is null then null
            when answer.value_low = answer.value_high and answer.approximate = 1 then '~'
            when answer.value_low = answer.value_high then '='
            when answer.value_low is not null and answer.value_high is not null then 'range'
            when answer.value_low is not null and answer.value_low_open = 1 then '>'
            when answer.value_low is not null then '>='
            when answer.value_high is not null and answer.value_high_open = 1 then '<'
            when answer.value_high is not null then '<='
            else '?'
        end as "bound",
        case when answer.value_low < answer.value_high then answer.value_high end as "upper",
        answer.status as "status",
        answer.origin as "origin",
        answer.reported as "reported",
        case
            when answer.reported is null then null
            when answer.reported_low = answer.reported_high and answer.reported_approximate = 1 then '~'
            when answer.reported_low = answer.reported_high then '='
            when answer.reported_low is not null and answer.reported_high is not null then 'range'
            when answer.reported_low is not null and answer.reported_low_open = 1 then '>'
            when answer.reported_low is not null then '>='
            when answer.reported_high is not null and answer.reported_high_open = 1 then '<'
            when answer.reported_high is not null then '<='
            else '?'
        end as "reported_bound",
        answer.rolled as "rolled_up",
        case
            when answer.rolled is null then null
            when answer.rolled_low = answer.rolled_high and answer.rolled_approximate = 1 then '~'
            when answer.rolled_low = answer.rolled_high then '='
            when answer.rolled_low is not null and answer.rolled_high is not null then 'range'
            when answer.rolled_low is not null and answer.rolled_low_open = 1 then '>'
            when answer.rolled_low is not null then '>='
            when answer.rolled_high is not null and answer.rolled_high_open = 1 then '<'
            when answer.rolled_high is not null then '<='
            else '?'
        end as "rolled_up_bound",
        answer.reported - answer.rolled as "difference",
        case
            when (answer.reported - answer.rolled) is null then null
            when (answer.reported_low - answer.rolled_high) = (answer.reported_high - answer.rolled_low) and case when answer.reported_approximate = 1 or answer.rolled_approximate = 1 then 1 else 0 end = 1 then '~'
            when (answer.reported_low - answer.rolled_high) = (answer.reported_high - answer.rolled_low) then '='
            when (answer.reported_low - answer.rolled_high) is not null and (answer.reported_high - answer.rolled_low) is not null then 'range'
            when (answer.reported_low - answer.rolled_high) is not null and case when answer.reported_low_open = 1 or answer.rolled_high_open = 1 then 1 else 0 end = 1 then '>'
            when (answer.reported_low - answer.rolled_high) is not null then '>='
            when (answer.reported_high - answer.rolled_low) is not null and case when answer.reported_high_open = 1 or answer.rolled_low_open = 1 then 1 else 0 end = 1 then '<'
            when (answer.reported_high - answer.rolled_low) is not null then '<='
            else '?'
        end as "difference_bound",
        answer.units_reporting as "units_reporting",
        answer.units_expected as "units_expected",
        answer.denominator_coverage as "denominator_coverage",
        case when answer.aggregation <> 'sum' then answer.numerator end as "numerator",
        answer.denominator as "denominator",
        answer.reports as "reports",
        answer.conflicts as "conflict",
        case when answer.conflicts = 1 then answer.lowest end as "conflict_lowest",
        case when answer.conflicts = 1 then answer.highest end as "conflict_highest",
        answer.obs_status as "obs_status"
    from answer
),
-- grain: the same, filtered
chosen as (
    select
        result.*
    from result
)
select
    "indicator_code",
    "jurisdiction_code",
    "year",
    "first_year",
    "is_total",
    "level",
    "parent_code",
    "unit",
    "value",
    "bound",
    "upper",
    "status",
    "origin",
    "reported",
    "reported_bound",
    "rolled_up",
    "rolled_up_bound",
    "difference",
    "difference_bound",
    "units_reporting",
    "units_expected",
    "denominator_coverage",
    "numerator",
    "denominator",
    "reports",
    "conflict",
    "conflict_lowest",
    "conflict_highest",
    "obs_status"
from chosen
order by "is_total", "indicator_code", "jurisdiction_code", "year", "first_year"
