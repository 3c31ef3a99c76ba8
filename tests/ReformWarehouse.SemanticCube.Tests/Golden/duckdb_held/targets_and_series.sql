-- purpose: the cells that a question to the cube asks for
-- grain: one row per indicator x jurisdiction x period
-- inputs: years, indicators, asked_years, level, within, minimum_coverage, base_year, moving_years
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
-- grain: stated target x cell of the answer that it lies ahead of, the nearest first
target_statement as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        target.value as target,
        target.upper as target_upper,
        target.operator,
        case
            when target.operator <> 'equal' then target.operator
            when answer.polarity = 'lower_better' then 'at_most'
            else 'at_least'
        end as side,
        target.due_year,
        row_number() over (
            partition by answer.indicator_code, answer.jurisdiction_code, answer.year
            order by target.due_year, target.known_at desc, target.report_code, target.row_number
        ) as precedence
    from current_target as target
    inner join answer
        on target.indicator_code = answer.indicator_code
        and target.jurisdiction_code = answer.jurisdiction_code
        and target.due_year >= answer.year
    where target.subject is null
        and target.value is not null
        and target.obs_status <> 'D'
        and target.unit_base = answer.base_unit
        and (target.delta_type is null or target.delta_type = 'new_in_period')
        and target.temporal in ('level_at_year', 'annual_flow')
),
-- grain: cell of the answer, with its next target
next_target as (
    select *
    from target_statement
    where precedence = 1
),
-- grain: cell of the answer, with the mean of its last years
recent_years as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        sum(cell.is_complete) as years,
        (select whole from cube_question where name = 'moving_years') as years_expected,
        avg(cell.value) as average,
        case when count(cell.value_low) = count(cell.value) then avg(cell.value_low) end as average_low,
        case when count(cell.value_high) = count(cell.value) then avg(cell.value_high) end as average_high,
        max(cell.value_low_open) as average_low_open,
        max(cell.value_high_open) as average_high_open,
        max(cell.approximate) as approximate
    from answer
    inner join cell
        on cell.indicator_code = answer.indicator_code
        and cell.jurisdiction_code = answer.jurisdiction_code
        and cell.year > answer.year - (select whole from cube_question where name = 'moving_years')
        and cell.year <= answer.year
    group by answer.indicator_code, answer.jurisdiction_code, answer.year, answer.first_year
),
-- grain: cell of the answer whose base year is on the same basis, with their ratio in per cent
since_base as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        answer.year - base.year as years,
        case when base.value > 0 then 100.0e0 * answer.value / base.value end as ratio,
        case when answer.value < 0 then case when base.value_low > 0 then 100.0e0 * answer.value_low / base.value_low end else case when base.value > 0 and answer.value >= 0 and answer.value_low <= 0 then 0 when base.value > 0 and answer.value >= 0 then 100.0e0 * answer.value_low / base.value_high end end as ratio_low,
        case when answer.value < 0 and answer.value_high < 0 then case when base.value > 0 then 100.0e0 * answer.value_high / base.value_high end when answer.value < 0 then case when base.value_low > 0 then 100.0e0 * answer.value_high / base.value_low end else case when base.value > 0 and answer.value >= 0 and answer.value_high = 0 then 0 when base.value > 0 and answer.value >= 0 and base.value_low > 0 then 100.0e0 * answer.value_high / base.value_low end end as ratio_high,
        case when answer.value < 0 then case when answer.value_low_open = 1 or base.value_low_open = 1 then 1 else 0 end else case when (answer.value_low >= 0 and answer.value_low_open = 1) or (answer.value_low > 0 and base.value_high_open = 1) then 1 else 0 end end as ratio_low_open,
        case when answer.value < 0 then case when answer.value_high_open = 1 or (answer.value_high < 0 and base.value_high_open = 1) or (answer.value_high >= 0 and base.value_low_open = 1) then 1 else 0 end else case when answer.value_high_open = 1 or (answer.value_high <> 0 and base.value_low >= 0 and base.value_low_open = 1) then 1 else 0 end end as ratio_high_open,
        case when base.value < 0 and answer.value <= 0 then 100.0e0 * answer.value / base.value end as ratio_below_zero,
        case when answer.value_low = answer.value_high and base.value_low = base.value_high then 1 else 0 end as is_point,
        case when answer.approximate = 1 or base.approximate = 1 then 1 else 0 end as approximate
    from answer
    inner join cell as base
        on base.indicator_code = answer.indicator_code
        and base.jurisdiction_code = answer.jurisdiction_code
        and base.year = (select whole from cube_question where name = 'base_year')
    where answer.is_complete = 1
        and base.is_complete = 1
        and (case when answer.origin = 'rolled_up' then 1 else 0 end) = (case when base.origin = 'rolled_up' then 1 else 0 end)
),
-- grain: cell of the answer of a flow: its years of the plan so far
plan_to_date as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        plan_year.plan_code,
        plan_year.year_of_plan as years_expected,
        sum(cell.is_complete) as years,
        sum(cell.value) as total,
        case when count(cell.value_low) = count(cell.value) then sum(cell.value_low) end as total_low,
        case when count(cell.value_high) = count(cell.value) then sum(cell.value_high) end as total_high,
        max(cell.value_low_open) as total_low_open,
        max(cell.value_high_open) as total_high_open,
        max(cell.approximate) as approximate
    from answer
    inner join cube_year as plan_year
        on plan_year.year = answer.year
    inner join cell
        on cell.indicator_code = answer.indicator_code
        and cell.jurisdiction_code = answer.jurisdiction_code
        and cell.year >= plan_year.plan_first_year
        and cell.year <= answer.year
    where answer.over_years = 'sum'
    group by answer.indicator_code, answer.jurisdiction_code, answer.year, answer.first_year, plan_year.plan_code, plan_year.year_of_plan
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
        next_target.target as "target",
        next_target.target_upper as "target_upper",
        next_target.operator as "target_operator",
        next_target.due_year as "target_due_year",
        case
            when next_target.side in ('at_most', 'less_than') then
                case when next_target.target >= 0 and answer.value > 0 then 100.0e0 * next_target.target / answer.value end
            when next_target.side <> 'between' and next_target.target > 0 then 100.0e0 * answer.value / next_target.target
        end as "attainment_percent",
        case
            when case
            when next_target.side in ('at_most', 'less_than') then
                case when next_target.target >= 0 and answer.value > 0 then 100.0e0 * next_target.target / answer.value end
            when next_target.side <> 'between' and next_target.target > 0 then 100.0e0 * answer.value / next_target.target
        end is null then null
            when answer.value_low = answer.value_high and answer.approximate = 1 then '~'
            when answer.value_low = answer.value_high then '='
            when answer.value_low is not null and answer.value_high is not null then 'range'
            when answer.value_low is not null and answer.value_low_open = 1 then case when next_target.side in ('at_most', 'less_than') then '<' else '>' end
            when answer.value_low is not null then case when next_target.side in ('at_most', 'less_than') then '<=' else '>=' end
            when answer.value_high is not null and answer.value_high_open = 1 then case when next_target.side in ('at_most', 'less_than') then '>' else '<' end
            when answer.value_high is not null then case when next_target.side in ('at_most', 'less_than') then '>=' else '<=' end
            else '?'
        end as "attainment_bound",
        case next_target.side
            when 'at_least' then case when answer.value_low >= next_target.target then 1 when (answer.value_high < next_target.target or (answer.value_high = next_target.target and answer.value_high_open = 1)) then 0 end
            when 'more_than' then case when (answer.value_low > next_target.target or (answer.value_low = next_target.target and answer.value_low_open = 1)) then 1 when answer.value_high <= next_target.target then 0 end
            when 'at_most' then case when answer.value_high <= next_target.target then 1 when (answer.value_low > next_target.target or (answer.value_low = next_target.target and answer.value_low_open = 1)) then 0 end
            when 'less_than' then case when (answer.value_high < next_target.target or (answer.value_high = next_target.target and answer.value_high_open = 1)) then 1 when answer.value_low >= next_target.target then 0 end
            when 'between' then case
                when answer.value_low >= next_target.target and answer.value_high <= next_target.target_upper then 1
                when (answer.value_high < next_target.target or (answer.value_high = next_target.target and answer.value_high_open = 1)) or (answer.value_low > next_target.target_upper or (answer.value_low = next_target.target_upper and answer.value_low_open = 1)) then 0
            end
        end as "target_met",
        case when recent_years.years = recent_years.years_expected then recent_years.average end as "moving_average",
        case when recent_years.years = recent_years.years_expected then case
            when recent_years.average is null then null
            when recent_years.average_low = recent_years.average_high and recent_years.approximate = 1 then '~'
            when recent_years.average_low = recent_years.average_high then '='
            when recent_years.average_low is not null and recent_years.average_high is not null then 'range'
            when recent_years.average_low is not null and recent_years.average_low_open = 1 then '>'
            when recent_years.average_low is not null then '>='
            when recent_years.average_high is not null and recent_years.average_high_open = 1 then '<'
            when recent_years.average_high is not null then '<='
            else '?'
        end end as "moving_average_bound",
        recent_years.years as "moving_average_years",
        since_base.ratio as "index",
        case
            when since_base.ratio is null then null
            when since_base.ratio_low = since_base.ratio_high and since_base.approximate = 1 then '~'
            when since_base.ratio_low = since_base.ratio_high then '='
            when since_base.ratio_low is not null and since_base.ratio_high is not null then 'range'
            when since_base.ratio_low is not null and since_base.ratio_low_open = 1 then '>'
            when since_base.ratio_low is not null then '>='
            when since_base.ratio_high is not null and since_base.ratio_high_open = 1 then '<'
            when since_base.ratio_high is not null then '<='
            else '?'
        end as "index_bound",
        case when since_base.years > 0 and coalesce(since_base.ratio, since_base.ratio_below_zero) >= 0 then 100.0e0 * (power(coalesce(since_base.ratio, since_base.ratio_below_zero) / 100.0e0, 1.0e0 / since_base.years) - 1) end as "compound_growth_percent",
        case
            when since_base.years > 0 and coalesce(since_base.ratio, since_base.ratio_below_zero) >= 0 and since_base.ratio is not null then case
            when since_base.ratio is null then null
            when since_base.ratio_low = since_base.ratio_high and since_base.approximate = 1 then '~'
            when since_base.ratio_low = since_base.ratio_high then '='
            when since_base.ratio_low is not null and since_base.ratio_high is not null then 'range'
            when since_base.ratio_low is not null and since_base.ratio_low_open = 1 then '>'
            when since_base.ratio_low is not null then '>='
            when since_base.ratio_high is not null and since_base.ratio_high_open = 1 then '<'
            when since_base.ratio_high is not null then '<='
            else '?'
        end
            when since_base.years > 0 and coalesce(since_base.ratio, since_base.ratio_below_zero) >= 0 and since_base.is_point = 0 then '?'
            when since_base.years > 0 and coalesce(since_base.ratio, since_base.ratio_below_zero) >= 0 and since_base.approximate = 1 then '~'
            when since_base.years > 0 and coalesce(since_base.ratio, since_base.ratio_below_zero) >= 0 then '='
        end as "compound_growth_bound",
        case when plan_to_date.years = plan_to_date.years_expected then plan_to_date.total end as "cumulative_in_plan",
        case when plan_to_date.years = plan_to_date.years_expected then case
            when plan_to_date.total is null then null
            when plan_to_date.total_low = plan_to_date.total_high and plan_to_date.approximate = 1 then '~'
            when plan_to_date.total_low = plan_to_date.total_high then '='
            when plan_to_date.total_low is not null and plan_to_date.total_high is not null then 'range'
            when plan_to_date.total_low is not null and plan_to_date.total_low_open = 1 then '>'
            when plan_to_date.total_low is not null then '>='
            when plan_to_date.total_high is not null and plan_to_date.total_high_open = 1 then '<'
            when plan_to_date.total_high is not null then '<='
            else '?'
        end end as "cumulative_in_plan_bound",
        plan_to_date.plan_code as "plan_code",
        plan_to_date.years as "plan_years",
        plan_to_date.years_expected as "plan_years_expected"
    from answer
    left join next_target
        on next_target.indicator_code = answer.indicator_code
        and next_target.jurisdiction_code = answer.jurisdiction_code
        and next_target.year = answer.year
        and next_target.first_year = answer.first_year
    left join recent_years
        on recent_years.indicator_code = answer.indicator_code
        and recent_years.jurisdiction_code = answer.jurisdiction_code
        and recent_years.year = answer.year
        and recent_years.first_year = answer.first_year
    left join since_base
        on since_base.indicator_code = answer.indicator_code
        and since_base.jurisdiction_code = answer.jurisdiction_code
        and since_base.year = answer.year
        and since_base.first_year = answer.first_year
    left join plan_to_date
        on plan_to_date.indicator_code = answer.indicator_code
        and plan_to_date.jurisdiction_code = answer.jurisdiction_code
        and plan_to_date.year = answer.year
        and plan_to_date.first_year = answer.first_year
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
    "target",
    "target_upper",
    "target_operator",
    "target_due_year",
    "attainment_percent",
    "attainment_bound",
    "target_met",
    "moving_average",
    "moving_average_bound",
    "moving_average_years",
    "index",
    "index_bound",
    "compound_growth_percent",
    "compound_growth_bound",
    "cumulative_in_plan",
    "cumulative_in_plan_bound",
    "plan_code",
    "plan_years",
    "plan_years_expected"
from chosen
order by "is_total", "indicator_code", "jurisdiction_code", "year", "first_year"
