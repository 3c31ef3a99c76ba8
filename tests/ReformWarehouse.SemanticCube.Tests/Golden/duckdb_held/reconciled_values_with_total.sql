-- purpose: the cells that a question to the cube asks for
-- grain: one row per indicator x jurisdiction x period, and one for all jurisdictions together
-- inputs: years, indicators, level, within, minimum_coverage
with
-- grain: year that some step looks at
calendar as (
    select
        listed.year,
        make_date(listed.year, 12, 31) as year_end,
        make_date(listed.year, 12, 31) as boundary_day
    from (select whole as year from cube_question where name = 'years') as listed
),
-- grain: asked indicator x year: its meaning at the end of the year
definition as (
    select
        indicator.indicator_code,
        calendar.year,
        indicator.numerator_code,
        indicator.denominator_code,
        indicator.polarity,
        indicator.aggregation_over_jurisdictions as aggregation,
        indicator.aggregation_over_years as over_years,
        indicator.valid_min,
        indicator.base_unit,
        case when indicator.base_unit = '%' then 100.0e0 else 1.0e0 end as scale
    from cube_indicator as indicator
    inner join calendar
        on calendar.year_end >= indicator.valid_from
        and calendar.year_end < indicator.valid_to
    where indicator.indicator_code in (select text as code from cube_question where name = 'indicators')
),
-- grain: division x year, with the division that it is rolled up into
unit as (
    select year, jurisdiction_code, level, parent_code
    from cube_unit
),
-- grain: division x itself or a division above it x year
ancestry as (
    select year, jurisdiction_code, ancestor_code
    from cube_ancestry
),
-- grain: selected division x year
member as (
    select unit.year, unit.jurisdiction_code
    from unit
    inner join ancestry
        on ancestry.year = unit.year
        and ancestry.jurisdiction_code = unit.jurisdiction_code
    where unit.level = (select text from cube_question where name = 'level')
        and unit.parent_code is not null
        and ancestry.ancestor_code = (select text from cube_question where name = 'within')
        and unit.year in (select whole as year from cube_question where name = 'years')
),
-- grain: division x year that a cell is needed of
wanted as (
    select year, jurisdiction_code
    from member
),
-- grain: indicator x division x year with a figure of its own, with its reported value n over d
own as (
    select *
    from cube_own
),
-- grain: indicator x division x year with a figure below it: the sums over the divisions below
rolled as (
    select *
    from cube_rolled
),
-- grain: division x year, with the number of divisions directly below it
branch as (
    select year, parent_code, parent_level, units
    from cube_branch
),
-- grain: asked indicator x needed division x year, with its reported value n over d
own_wanted as (
    select own.*
    from own
    inner join wanted
        on wanted.year = own.year
        and wanted.jurisdiction_code = own.jurisdiction_code
    inner join unit
        on unit.year = own.year
        and unit.jurisdiction_code = own.jurisdiction_code
    where own.indicator_code in (select text as code from cube_question where name = 'indicators')
        and own.year in (select whole as year from cube_question where name = 'years')
),
-- grain: asked indicator x needed division x year: the sums over the divisions below
rolled_wanted as (
    select rolled.*
    from rolled
    inner join wanted
        on wanted.year = rolled.year
        and wanted.jurisdiction_code = rolled.jurisdiction_code
    inner join unit
        on unit.year = rolled.year
        and unit.jurisdiction_code = rolled.jurisdiction_code
    where rolled.indicator_code in (select text as code from cube_question where name = 'indicators')
        and rolled.year in (select whole as year from cube_question where name = 'years')
),
-- grain: asked indicator x needed division x year: what it passes on
held_passed as (
    select
        coalesce(own.indicator_code, rolled_wanted.indicator_code) as indicator_code,
        coalesce(own.jurisdiction_code, rolled_wanted.jurisdiction_code) as jurisdiction_code,
        coalesce(own.year, rolled_wanted.year) as year,
        case when own.n is not null then own.n else rolled_wanted.n end as n,
        case when own.n is not null then own.n_low else rolled_wanted.n_low end as n_low,
        case when own.n is not null then own.n_high else rolled_wanted.n_high end as n_high,
        case when own.n is not null then own.n_low_open else rolled_wanted.n_low_open end as n_low_open,
        case when own.n is not null then own.n_high_open else rolled_wanted.n_high_open end as n_high_open,
        case when own.n is not null then own.d else rolled_wanted.d end as d,
        case when own.n is not null then own.d_low else rolled_wanted.d_low end as d_low,
        case when own.n is not null then own.d_high else rolled_wanted.d_high end as d_high,
        case when own.n is not null then own.d_low_open else rolled_wanted.d_low_open end as d_low_open,
        case when own.n is not null then own.d_high_open else rolled_wanted.d_high_open end as d_high_open,
        case when own.n is not null then own.approximate else rolled_wanted.approximate end as approximate,
        case when own.n is not null then 1 else coalesce(rolled_wanted.units_reporting, 0) end as units_reporting,
        case
            when own.n is not null then 1
            when rolled_wanted.units_reporting > 0 then rolled_wanted.units_expected
            when own.obs_status = 'M' or own.known_denominator = 0 then 0
            else 1
        end as units_expected,
        coalesce(own.known_denominator, rolled_wanted.known_denominator) as known_denominator,
        case
            when own.n is null and own.known_denominator = 0 and coalesce(rolled_wanted.units_reporting, 0) = 0 then 0
            when own.known_denominator is not null and (own.n is not null or coalesce(rolled_wanted.units_reporting, 0) = 0) then 1
            when own.known_denominator is not null then rolled_wanted.units_expected
            when rolled_wanted.units_reporting > 0 then rolled_wanted.units_known
            else 0
        end as units_known,
        case when own.reported is not null then 1 else coalesce(rolled_wanted.units_stating, 0) end as units_stating,
        case
            when own.n is not null then 0
            when own.obs_status = 'Q' then 1
            else coalesce(rolled_wanted.units_suppressed, 0)
        end as units_suppressed
    from own_wanted as own
    full join rolled_wanted
        on rolled_wanted.indicator_code = own.indicator_code
        and rolled_wanted.jurisdiction_code = own.jurisdiction_code
        and rolled_wanted.year = own.year
),
-- grain: selected division x year that lies in no other selected one
topmost as (
    select member.year, member.jurisdiction_code
    from member
    left join (
        select distinct ancestry.year, ancestry.jurisdiction_code
        from ancestry
        inner join member as above
            on above.year = ancestry.year
            and above.jurisdiction_code = ancestry.ancestor_code
        where ancestry.ancestor_code <> ancestry.jurisdiction_code
    ) as lying_in
        on lying_in.year = member.year
        and lying_in.jurisdiction_code = member.jurisdiction_code
    where lying_in.year is null
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
        unit.level,
        unit.parent_code,
        case when unit.jurisdiction_code is null then 0 else 1 end as unit_exists,
        0 as is_total,
        1 as is_asked
    from definition
    inner join wanted
        on wanted.year = definition.year
    left join unit
        on unit.year = wanted.year
        and unit.jurisdiction_code = wanted.jurisdiction_code
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
        1 as is_total,
        1 as is_asked
    from definition
),
-- grain: asked indicator x division x year: stated, or derived from the division's own parts
own_value as (
    select
        own.indicator_code,
        own.jurisdiction_code,
        own.year,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.d > 0 and own.n >= 0 then own.scale * own.n / own.d end else own.reported end as reported,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.d > 0 and own.n >= 0 and own.n_low <= 0 then 0 when own.d > 0 and own.n >= 0 then own.scale * own.n_low / own.d_high end else own.reported_low end as reported_low,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.d > 0 and own.n >= 0 and own.n_high = 0 then 0 when own.d > 0 and own.n >= 0 and own.d_low > 0 then own.scale * own.n_high / own.d_low end else own.reported_high end as reported_high,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when (own.n_low >= 0 and own.n_low_open = 1) or (own.n_low > 0 and own.d_high_open = 1) then 1 else 0 end else own.reported_low_open end as reported_low_open,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.n_high_open = 1 or (own.n_high <> 0 and own.d_low >= 0 and own.d_low_open = 1) then 1 else 0 end else own.reported_high_open end as reported_high_open,
        case when own.reported is null and own.pair in ('stated', 'parts') then own.approximate else own.reported_approximate end as approximate,
        case when own.reported is null and own.pair in ('stated', 'parts') then 'derived' else 'reported' end as origin,
        own.obs_status,
        own.reports,
        own.conflicts,
        own.lowest,
        own.highest,
        own.n,
        own.d,
        own.known_denominator
    from own
),
-- grain: asked indicator x division x year: computed from the divisions below
rolled_value as (
    select
        rolled.indicator_code,
        rolled.jurisdiction_code,
        rolled.year,
        case when definition.aggregation = 'sum' then rolled.n else case when rolled.d > 0 and rolled.n >= 0 then definition.scale * rolled.n / rolled.d end end as rolled,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected and (definition.valid_min is null or definition.valid_min < 0) then null else rolled.n_low end else case when rolled.d > 0 and rolled.n >= 0 and rolled.n_low <= 0 then 0 when rolled.d > 0 and rolled.n >= 0 then definition.scale * rolled.n_low / rolled.d_high end end as rolled_low,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected then null else rolled.n_high end else case when rolled.d > 0 and rolled.n >= 0 and rolled.n_high = 0 then 0 when rolled.d > 0 and rolled.n >= 0 and rolled.d_low > 0 then definition.scale * rolled.n_high / rolled.d_low end end as rolled_high,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected and (definition.valid_min is null or definition.valid_min < 0) then 1 else rolled.n_low_open end else case when (rolled.n_low >= 0 and rolled.n_low_open = 1) or (rolled.n_low > 0 and rolled.d_high_open = 1) then 1 else 0 end end as rolled_low_open,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected then 1 else rolled.n_high_open end else case when rolled.n_high_open = 1 or (rolled.n_high <> 0 and rolled.d_low >= 0 and rolled.d_low_open = 1) then 1 else 0 end end as rolled_high_open,
        rolled.approximate,
        rolled.n,
        rolled.d,
        rolled.units_reporting,
        rolled.units_expected,
        rolled.units_stating,
        rolled.known_denominator,
        rolled.units_known
    from (select * from rolled union all select * from total_rolled) as rolled
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
        frame.is_total,
        frame.is_asked,
        own_value.reported,
        own_value.reported_low,
        own_value.reported_high,
        own_value.reported_low_open,
        own_value.reported_high_open,
        own_value.approximate as reported_approximate,
        own_value.obs_status,
        coalesce(own_value.reports, 0) as reports,
        coalesce(own_value.conflicts, 0) as conflicts,
        own_value.lowest,
        own_value.highest,
        own_value.n as own_n,
        own_value.d as own_d,
        own_value.known_denominator as own_known_denominator,
        rolled_value.rolled,
        rolled_value.rolled_low,
        rolled_value.rolled_high,
        rolled_value.rolled_low_open,
        rolled_value.rolled_high_open,
    rolled_value.approximate as rolled_approximate,
    rolled_value.n as rolled_n,
    rolled_value.d as rolled_d,
    coalesce(rolled_value.units_reporting, case when coalesce(branch.units, topmost_count.units) is not null then 0 end) as units_reporting,
    coalesce(rolled_value.units_expected, coalesce(branch.units, topmost_count.units)) as units_expected,
    coalesce(rolled_value.units_stating, 0) as units_stating,
    case
        when rolled_value.d is null then null
        when rolled_value.units_known = rolled_value.units_expected and rolled_value.known_denominator >= rolled_value.d and rolled_value.known_denominator > 0
            then rolled_value.d / rolled_value.known_denominator
        when own_value.known_denominator >= rolled_value.d and own_value.known_denominator > 0 then rolled_value.d / own_value.known_denominator
    end as denominator_coverage,
        case when own_value.reported is not null then own_value.origin when rolled_value.rolled is not null then 'rolled_up' end as origin
    from frame
    left join own_value
        on own_value.indicator_code = frame.indicator_code
        and own_value.jurisdiction_code = frame.jurisdiction_code
        and own_value.year = case when frame.unit_exists = 1 then frame.year end
    left join rolled_value
        on rolled_value.indicator_code = frame.indicator_code
        and rolled_value.jurisdiction_code = frame.jurisdiction_code
        and rolled_value.year = frame.year
    left join branch
        on branch.year = frame.year
        and branch.parent_code = frame.jurisdiction_code
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
