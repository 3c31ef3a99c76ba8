-- purpose: the cells that a question to the cube asks for
-- grain: one row per indicator x jurisdiction x period
-- inputs: years, indicators, asked_years, level, within, minimum_coverage
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
        case when definition.year in (select whole as item from cube_question where name = 'asked_years') then 1 else 0 end as is_asked
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
        side.rolled as rolled,
        side.rolled_low as rolled_low,
        side.rolled_high as rolled_high,
        side.rolled_low_open as rolled_low_open,
        side.rolled_high_open as rolled_high_open,
        side.rolled_approximate as rolled_approximate,
        side.rolled_n as rolled_n,
        side.rolled_d as rolled_d,
        coalesce(side.units_reporting, case when frame.units is not null then 0 end) as units_reporting,
        coalesce(side.units_expected, frame.units) as units_expected,
        coalesce(side.units_stating, 0) as units_stating,
        side.common_n as common_n,
        side.common_d as common_d,
        side.before_n as before_n,
        side.before_d as before_d,
        side.common_units as common_units,
        side.inexact as inexact,
        case
            when side.rolled_d is null then null
            when side.units_known = side.units_expected and side.rolled_known_denominator >= side.rolled_d and side.rolled_known_denominator > 0 then side.rolled_d / side.rolled_known_denominator
            when side.own_known_denominator >= side.rolled_d and side.own_known_denominator > 0 then side.rolled_d / side.own_known_denominator
        end as denominator_coverage,
        case when side.reported is not null then side.own_origin when side.rolled is not null then 'rolled_up' end as origin
    from side
    right join frame
        on side.indicator_code = frame.indicator_code
        and side.jurisdiction_code = frame.jurisdiction_code
        and side.year = case when frame.unit_exists = 1 then frame.year end
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
-- grain: cell of the answer beside the year before, with the basis on which they can be set against each other
year_pair as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        answer.aggregation,
        answer.scale,
        answer.value,
        answer.value_low,
        answer.value_high,
        answer.value_low_open,
        answer.value_high_open,
        year_before.value as former_value,
        year_before.value_low as former_value_low,
        year_before.value_high as former_value_high,
        year_before.value_low_open as former_value_low_open,
        year_before.value_high_open as former_value_high_open,
        answer.common_n,
        answer.common_d,
        answer.before_n,
        answer.before_d,
        answer.common_units,
        answer.inexact,
        case when year_before.approximate = 1 then 1 else 0 end as former_is_approximate,
        case when answer.approximate = 1 or year_before.approximate = 1 then 1 else 0 end as is_approximate,
        case
            when answer.is_complete = 1 and year_before.is_complete = 1 and answer.origin <> 'rolled_up' and year_before.origin <> 'rolled_up' then 'reported'
            when answer.is_complete = 1 and year_before.is_complete = 1 and answer.origin = 'rolled_up' and year_before.origin = 'rolled_up' then 'complete'
            when answer.common_n is not null and answer.origin is not null and year_before.origin is not null then 'common_units'
        end as basis
    from answer
    left join cell as year_before
        on year_before.indicator_code = answer.indicator_code
        and year_before.jurisdiction_code = answer.jurisdiction_code
        and year_before.year = answer.year - 1
),
-- grain: cell of the answer, with its value and the year before's on one basis
like_for_like as (
    select
        indicator_code,
        jurisdiction_code,
        year,
        first_year,
        basis,
        case when basis = 'common_units' then common_units end as common_units,
        case when basis in ('reported', 'complete') then value when basis = 'common_units' then case when aggregation = 'sum' then common_n when common_d > 0 then scale * common_n / common_d end end as present,
        case when basis in ('reported', 'complete') then value_low when basis = 'common_units' then case when inexact = 0 then case when aggregation = 'sum' then common_n when common_d > 0 then scale * common_n / common_d end end end as present_low,
        case when basis in ('reported', 'complete') then value_high when basis = 'common_units' then case when inexact = 0 then case when aggregation = 'sum' then common_n when common_d > 0 then scale * common_n / common_d end end end as present_high,
        case when basis in ('reported', 'complete') then value_low_open when basis = 'common_units' then inexact end as present_low_open,
        case when basis in ('reported', 'complete') then value_high_open when basis = 'common_units' then inexact end as present_high_open,
        case when basis in ('reported', 'complete') then former_value when basis = 'common_units' then case when aggregation = 'sum' then before_n when before_d > 0 then scale * before_n / before_d end end as former,
        case when basis in ('reported', 'complete') then former_value_low when basis = 'common_units' then case when inexact = 0 then case when aggregation = 'sum' then before_n when before_d > 0 then scale * before_n / before_d end end end as former_low,
        case when basis in ('reported', 'complete') then former_value_high when basis = 'common_units' then case when inexact = 0 then case when aggregation = 'sum' then before_n when before_d > 0 then scale * before_n / before_d end end end as former_high,
        case when basis in ('reported', 'complete') then former_value_low_open when basis = 'common_units' then inexact end as former_low_open,
        case when basis in ('reported', 'complete') then former_value_high_open when basis = 'common_units' then inexact end as former_high_open,
        case when basis = 'common_units' then 0 else former_is_approximate end as former_approximate,
        case when basis = 'common_units' then 0 else is_approximate end as approximate
    from year_pair
),
-- grain: cell of the answer, with change and growth
year_on_year as (
    select
        like_for_like.*,
        present - former as change,
        present_low - former_high as change_low,
        present_high - former_low as change_high,
        case when present_low_open = 1 or former_high_open = 1 then 1 else 0 end as change_low_open,
        case when present_high_open = 1 or former_low_open = 1 then 1 else 0 end as change_high_open,
        case when former > 0 then 100.0e0 * present / former end as ratio,
        case when present < 0 then case when former_low > 0 then 100.0e0 * present_low / former_low end else case when former > 0 and present >= 0 and present_low <= 0 then 0 when former > 0 and present >= 0 then 100.0e0 * present_low / former_high end end as ratio_low,
        case when present < 0 and present_high < 0 then case when former > 0 then 100.0e0 * present_high / former_high end when present < 0 then case when former_low > 0 then 100.0e0 * present_high / former_low end else case when former > 0 and present >= 0 and present_high = 0 then 0 when former > 0 and present >= 0 and former_low > 0 then 100.0e0 * present_high / former_low end end as ratio_high,
        case when present < 0 then case when present_low_open = 1 or former_low_open = 1 then 1 else 0 end else case when (present_low >= 0 and present_low_open = 1) or (present_low > 0 and former_high_open = 1) then 1 else 0 end end as ratio_low_open,
        case when present < 0 then case when present_high_open = 1 or (present_high < 0 and former_high_open = 1) or (present_high >= 0 and former_low_open = 1) then 1 else 0 end else case when present_high_open = 1 or (present_high <> 0 and former_low >= 0 and former_low_open = 1) then 1 else 0 end end as ratio_high_open
    from like_for_like
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
        answer.obs_status as "obs_status",
        year_on_year.former as "previous",
        case
            when year_on_year.former is null then null
            when year_on_year.former_low = year_on_year.former_high and year_on_year.former_approximate = 1 then '~'
            when year_on_year.former_low = year_on_year.former_high then '='
            when year_on_year.former_low is not null and year_on_year.former_high is not null then 'range'
            when year_on_year.former_low is not null and year_on_year.former_low_open = 1 then '>'
            when year_on_year.former_low is not null then '>='
            when year_on_year.former_high is not null and year_on_year.former_high_open = 1 then '<'
            when year_on_year.former_high is not null then '<='
            else '?'
        end as "previous_bound",
        year_on_year.basis as "comparison_basis",
        year_on_year.common_units as "common_units",
        year_on_year.change as "change",
        case
            when year_on_year.change is null then null
            when year_on_year.change_low = year_on_year.change_high and year_on_year.approximate = 1 then '~'
            when year_on_year.change_low = year_on_year.change_high then '='
            when year_on_year.change_low is not null and year_on_year.change_high is not null then 'range'
            when year_on_year.change_low is not null and year_on_year.change_low_open = 1 then '>'
            when year_on_year.change_low is not null then '>='
            when year_on_year.change_high is not null and year_on_year.change_high_open = 1 then '<'
            when year_on_year.change_high is not null then '<='
            else '?'
        end as "change_bound",
        year_on_year.ratio - 100 as "growth_percent",
        case
            when year_on_year.ratio is null then null
            when year_on_year.ratio_low = year_on_year.ratio_high and year_on_year.approximate = 1 then '~'
            when year_on_year.ratio_low = year_on_year.ratio_high then '='
            when year_on_year.ratio_low is not null and year_on_year.ratio_high is not null then 'range'
            when year_on_year.ratio_low is not null and year_on_year.ratio_low_open = 1 then '>'
            when year_on_year.ratio_low is not null then '>='
            when year_on_year.ratio_high is not null and year_on_year.ratio_high_open = 1 then '<'
            when year_on_year.ratio_high is not null then '<='
            else '?'
        end as "growth_bound"
    from answer
    left join year_on_year
        on year_on_year.indicator_code = answer.indicator_code
        and year_on_year.jurisdiction_code = answer.jurisdiction_code
        and year_on_year.year = answer.year
        and year_on_year.first_year = answer.first_year
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
    "obs_status",
    "previous",
    "previous_bound",
    "comparison_basis",
    "common_units",
    "change",
    "change_bound",
    "growth_percent",
    "growth_bound"
from chosen
order by "is_total", "indicator_code", "jurisdiction_code", "year", "first_year"
