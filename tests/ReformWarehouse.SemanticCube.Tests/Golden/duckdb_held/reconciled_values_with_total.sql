-- purpose: the cells that a question to the cube asks for
-- grain: one row per indicator x jurisdiction x period, and one for all jurisdictions together
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
-- grain: asked indicator x division x year: what it passes on
held_passed as (
    select
        side.indicator_code,
        side.jurisdiction_code,
        side.year,
        case when side.own_n is not null then side.own_n else side.rolled_n end as n,
        case when side.own_n is not null then side.own_n_low else side.rolled_n_low end as n_low,
        case when side.own_n is not null then side.own_n_high else side.rolled_n_high end as n_high,
        case when side.own_n is not null then side.own_n_low_open else side.rolled_n_low_open end as n_low_open,
        case when side.own_n is not null then side.own_n_high_open else side.rolled_n_high_open end as n_high_open,
        case when side.own_n is not null then side.own_d else side.rolled_d end as d,
        case when side.own_n is not null then side.own_d_low else side.rolled_d_low end as d_low,
        case when side.own_n is not null then side.own_d_high else side.rolled_d_high end as d_high,
        case when side.own_n is not null then side.own_d_low_open else side.rolled_d_low_open end as d_low_open,
        case when side.own_n is not null then side.own_d_high_open else side.rolled_d_high_open end as d_high_open,
        case when side.own_n is not null then side.own_approximate else side.rolled_approximate end as approximate,
        case when side.own_n is not null then 1 else coalesce(side.units_reporting, 0) end as units_reporting,
        case
            when side.own_n is not null then 1
            when side.units_reporting > 0 then side.units_expected
            when side.obs_status = 'M' or side.own_known_denominator = 0 then 0
            else 1
        end as units_expected,
        coalesce(side.own_known_denominator, side.rolled_known_denominator) as known_denominator,
        case
            when side.own_n is null and side.own_known_denominator = 0 and coalesce(side.units_reporting, 0) = 0 then 0
            when side.own_known_denominator is not null and (side.own_n is not null or coalesce(side.units_reporting, 0) = 0) then 1
            when side.own_known_denominator is not null then side.units_expected
            when side.units_reporting > 0 then side.units_known
            else 0
        end as units_known,
        case when case when side.own_origin = 'reported' then side.reported end is not null then 1 else coalesce(side.units_stating, 0) end as units_stating,
        case
            when side.own_n is not null then 0
            when side.obs_status = 'Q' then 1
            else coalesce(side.units_suppressed, 0)
        end as units_suppressed
    from side
    where side.indicator_code in (select text as item from cube_question where name = 'indicators')
        and side.year in (select whole as item from cube_question where name = 'years')
),
-- grain: selected division x year that lies in no other selected one
topmost as (
    select member.year, member.jurisdiction_code, member.unit_exists
    from member
),
-- grain: year, with the number of divisions that the total should hold
topmost_count as (
    select year, count(*) as units
    from topmost
    group by year
),
-- grain: asked indicator x year: the sums over the topmost selected divisions
total_rolled as (
    select
        offered.indicator_code,
        '*' as jurisdiction_code,
        offered.year,
        sum(offered.n) as n,
        case when count(offered.n_low) = count(offered.n) then sum(offered.n_low) end as n_low,
        case when count(offered.n_high) = count(offered.n) then sum(offered.n_high) end as n_high,
        max(offered.n_low_open) as n_low_open,
        max(offered.n_high_open) as n_high_open,
        sum(offered.d) as d,
        case when count(offered.d_low) = count(offered.d) then sum(offered.d_low) end as d_low,
        case when count(offered.d_high) = count(offered.d) then sum(offered.d_high) end as d_high,
        max(offered.d_low_open) as d_low_open,
        max(offered.d_high_open) as d_high_open,
        max(offered.approximate) as approximate,
        sum(offered.units_reporting) as units_reporting,
        min(topmost_count.units) + sum(offered.units_expected - 1) as units_expected,
        sum(offered.known_denominator) as known_denominator,
        sum(offered.units_known) as units_known,
        sum(offered.units_stating) as units_stating,
        sum(offered.units_suppressed) as units_suppressed
    from held_passed as offered
    inner join topmost
        on topmost.year = offered.year
        and topmost.jurisdiction_code = offered.jurisdiction_code
        and topmost.unit_exists = 1
    inner join topmost_count
        on topmost_count.year = offered.year
    group by offered.indicator_code, offered.year
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
    union all
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
        '*' as jurisdiction_code,
        null as level,
        null as parent_code,
        1 as unit_exists,
        null as units,
        1 as is_total,
        1 as is_asked
    from definition
),
-- grain: asked indicator x year: the total of the selected divisions
total_value as (
    select
        rolled.indicator_code,
        rolled.jurisdiction_code,
        rolled.year,
        case when definition.aggregation = 'sum' then rolled.n else case when rolled.d > 0 and rolled.n >= 0 then definition.scale * rolled.n / rolled.d end end as rolled,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected and (definition.valid_min is null or definition.valid_min < 0) then null else rolled.n_low end else case when rolled.d > 0 and rolled.n >= 0 and rolled.n_low <= 0 then 0 when rolled.d > 0 and rolled.n >= 0 then definition.scale * rolled.n_low / rolled.d_high end end as rolled_low,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected then null else rolled.n_high end else case when rolled.d > 0 and rolled.n >= 0 and rolled.n_high = 0 then 0 when rolled.d > 0 and rolled.n >= 0 and rolled.d_low > 0 then definition.scale * rolled.n_high / rolled.d_low end end as rolled_high,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected and (definition.valid_min is null or definition.valid_min < 0) then 1 else rolled.n_low_open end else case when (rolled.n_low >= 0 and rolled.n_low_open = 1) or (rolled.n_low > 0 and rolled.d_high_open = 1) then 1 else 0 end end as rolled_low_open,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected then 1 else rolled.n_high_open end else case when rolled.n_high_open = 1 or (rolled.n_high <> 0 and rolled.d_low >= 0 and rolled.d_low_open = 1) then 1 else 0 end end as rolled_high_open,
        rolled.approximate as rolled_approximate,
        rolled.n as rolled_n,
        rolled.d as rolled_d,
        rolled.units_reporting,
        rolled.units_expected,
        rolled.units_stating,
        rolled.known_denominator as rolled_known_denominator,
        rolled.units_known
    from total_rolled as rolled
    inner join definition
        on definition.indicator_code = rolled.indicator_code
        and definition.year = rolled.year
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
        coalesce(total_value.rolled, side.rolled) as rolled,
        coalesce(total_value.rolled_low, side.rolled_low) as rolled_low,
        coalesce(total_value.rolled_high, side.rolled_high) as rolled_high,
        coalesce(total_value.rolled_low_open, side.rolled_low_open) as rolled_low_open,
        coalesce(total_value.rolled_high_open, side.rolled_high_open) as rolled_high_open,
        coalesce(total_value.rolled_approximate, side.rolled_approximate) as rolled_approximate,
        coalesce(total_value.rolled_n, side.rolled_n) as rolled_n,
        coalesce(total_value.rolled_d, side.rolled_d) as rolled_d,
        coalesce(coalesce(total_value.units_reporting, side.units_reporting), case when coalesce(frame.units, topmost_count.units) is not null then 0 end) as units_reporting,
        coalesce(coalesce(total_value.units_expected, side.units_expected), coalesce(frame.units, topmost_count.units)) as units_expected,
        coalesce(coalesce(total_value.units_stating, side.units_stating), 0) as units_stating,
        case
            when coalesce(total_value.rolled_d, side.rolled_d) is null then null
            when coalesce(total_value.units_known, side.units_known) = coalesce(total_value.units_expected, side.units_expected) and coalesce(total_value.rolled_known_denominator, side.rolled_known_denominator) >= coalesce(total_value.rolled_d, side.rolled_d) and coalesce(total_value.rolled_known_denominator, side.rolled_known_denominator) > 0 then coalesce(total_value.rolled_d, side.rolled_d) / coalesce(total_value.rolled_known_denominator, side.rolled_known_denominator)
            when side.own_known_denominator >= coalesce(total_value.rolled_d, side.rolled_d) and side.own_known_denominator > 0 then coalesce(total_value.rolled_d, side.rolled_d) / side.own_known_denominator
        end as denominator_coverage,
        case when side.reported is not null then side.own_origin when coalesce(total_value.rolled, side.rolled) is not null then 'rolled_up' end as origin
    from side
    right join frame
        on side.indicator_code = frame.indicator_code
        and side.jurisdiction_code = frame.jurisdiction_code
        and side.year = case when frame.unit_exists = 1 then frame.year end
    left join total_value
        on total_value.indicator_code = frame.indicator_code
        and total_value.year = frame.year
        and frame.is_total = 1
    left join topmost_count
        on topmost_count.year = frame.year
        and frame.is_total = 1
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
