-- purpose: the cells that a question to the cube asks for
-- grain: one row per indicator x jurisdiction x period
-- inputs: years, indicators, peers_of, minimum_coverage
with
-- grain: year that some step looks at
calendar as (
    select
        listed.year,
        make_date(listed.year, 12, 31) as year_end,
        make_date(listed.year, 12, 31) as boundary_day
    from (select * from (values ($years_1), ($years_2)) as value_of_years(year)) as listed
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
    where indicator.indicator_code in ($indicators_1, $indicators_2)
),
-- grain: asked indicator x part of its computation x year
component as (
    select indicator_code, year, indicator_code as fact_code, 'value' as part
    from definition
    union all
    select indicator_code, year, numerator_code as fact_code, 'numerator' as part
    from definition
    where aggregation = 'ratio_of_sums' and numerator_code is not null
    union all
    select indicator_code, year, denominator_code as fact_code, 'denominator' as part
    from definition
    where aggregation in ('ratio_of_sums', 'weighted_mean') and denominator_code is not null
),
-- grain: indicator whose facts are read x year, with its units and windows
fact_definition as (
    select
        needed.fact_code,
        needed.year,
        concat(';', fact.base_unit, ';', coalesce(fact.unit_equivalents, ''), ';') as units,
        case when fact.measure_type = 'flow' or (fact.measure_type = 'money' and fact.aggregation_over_years = 'sum') then 0 else 1 end as takes_levels,
        case when fact.measure_type = 'stock' then 0 else 1 end as takes_flows
    from (select distinct fact_code, year from component) as needed
    inner join calendar
        on calendar.year = needed.year
    inner join cube_indicator as fact
        on fact.indicator_code = needed.fact_code
        and calendar.year_end >= fact.valid_from
        and calendar.year_end < fact.valid_to
),
-- grain: division x year: the version that holds on the boundary day
division as (
    select
        calendar.year,
        jurisdiction.jurisdiction_code,
        jurisdiction.level,
        jurisdiction.parent_code,
        jurisdiction.is_statistical_area
    from cube_jurisdiction as jurisdiction
    inner join calendar
        on calendar.boundary_day >= jurisdiction.valid_from
        and calendar.boundary_day < jurisdiction.valid_to
),
-- grain: division x year, with the division that it is rolled up into
unit as (
    select
        division.year,
        division.jurisdiction_code,
        division.level,
        case
            when division.is_statistical_area = true then null
            when parent.is_statistical_area = true then parent.parent_code
            else division.parent_code
        end as parent_code
    from division
    left join division as parent
        on parent.year = division.year
        and parent.jurisdiction_code = division.parent_code
),
-- grain: division x itself or a division above it x year
ancestry as (
    select year, jurisdiction_code, jurisdiction_code as ancestor_code
    from unit
    union all
    select year, jurisdiction_code, parent_code as ancestor_code
    from unit
    where parent_code is not null
    union all
    select unit.year, unit.jurisdiction_code, above.parent_code as ancestor_code
    from unit
    inner join unit as above
        on above.year = unit.year
        and above.jurisdiction_code = unit.parent_code
    where above.parent_code is not null
    union all
    select unit.year, unit.jurisdiction_code, highest.parent_code as ancestor_code
    from unit
    inner join unit as above
        on above.year = unit.year
        and above.jurisdiction_code = unit.parent_code
    inner join unit as highest
        on highest.year = above.year
        and highest.jurisdiction_code = above.parent_code
    where highest.parent_code is not null
),
-- grain: selected division x year
member as (
    select
        peer.year,
        peer.jurisdiction_code,
        peer.level,
        peer.parent_code,
        1 as unit_exists
    from unit as peer
    inner join (
        select unit.year, unit.jurisdiction_code, unit.level, unit.parent_code
        from unit
        where unit.jurisdiction_code = $peers_of
    ) as listed
        on peer.year = listed.year
        and peer.level = listed.level
        and (peer.parent_code = listed.parent_code or peer.jurisdiction_code = listed.jurisdiction_code)
),
-- grain: division x year that a cell is needed of, with whether it is selected
wanted as (
    select year, jurisdiction_code, level, parent_code, unit_exists, 1 as is_member
    from member
),
-- grain: division x year whose facts are read: the wanted ones and all below them
scope as (
    select distinct ancestry.year, ancestry.jurisdiction_code
    from ancestry
    inner join wanted
        on wanted.year = ancestry.year
        and wanted.jurisdiction_code = ancestry.ancestor_code
),
-- grain: figure of a needed fact
figure as materialized (
    select
        indicator.indicator_code,
        jurisdiction.jurisdiction_code,
        fact.year,
        fact.report_key,
        fact.row_number,
        fact.obs_status,
        fact.value,
        fact.upper,
        fact.bound,
        fact.numerator,
        fact.denominator,
        fact.temporal,
        fact.period_start,
        fact.unit_base
    from (
        select *
        from counting_observation
        where counting_observation.subject is null
        and counting_observation.value_role in ('level', 'implied_level', 'reference_level')
        and (counting_observation.delta_type is null or counting_observation.delta_type = 'new_in_period')
            and indicator_key in (
                select indicator_key
                from cube_indicator
                where indicator_code in (select fact_code from component)
            )
            and year in (select year from calendar)
            and jurisdiction_key in (
                select jurisdiction_key
                from cube_jurisdiction
                where jurisdiction_code in (select jurisdiction_code from scope)
            )
    ) as fact
    inner join cube_indicator as indicator
        on indicator.indicator_key = fact.indicator_key
    inner join cube_jurisdiction as jurisdiction
        on jurisdiction.jurisdiction_key = fact.jurisdiction_key
),
-- grain: statement of a needed fact, the preferred one of its cell first
statement as (
    select
        observation.indicator_code as fact_code,
        observation.jurisdiction_code as jurisdiction_code,
        observation.year,
        report.report_code,
        observation.report_key,
        observation.row_number,
        observation.obs_status,
        case when observation.obs_status in ('D', 'M', 'O', 'Q') then null else observation.value end as value,
        case when observation.bound = 'range' then observation.upper else observation.value end as upper,
        observation.bound,
        observation.numerator,
        observation.denominator,
        row_number() over (
            partition by observation.indicator_code, observation.jurisdiction_code, observation.year
            order by
                case when observation.value is null or observation.obs_status in ('D', 'M', 'O', 'Q') then 1 else 0 end,
                case when observation.obs_status = 'D' then 1 else 0 end,
                case when report.jurisdiction_code = observation.jurisdiction_code then 0 else 1 end,
                report.issued_year desc,
                case when report.issued_on is null then 1 else 0 end,
                report.issued_on desc,
                report.report_code,
                observation.row_number
        ) as precedence
    from figure as observation
    inner join fact_definition
        on fact_definition.fact_code = observation.indicator_code
        and fact_definition.year = observation.year
    inner join scope
        on scope.year = observation.year
        and scope.jurisdiction_code = observation.jurisdiction_code
    inner join cube_report as report
        on report.report_key = observation.report_key
    where fact_definition.units like concat('%;', observation.unit_base, ';%')
        and (
            (observation.temporal = 'level_at_year' and fact_definition.takes_levels = 1)
            or (observation.temporal = 'annual_flow' and fact_definition.takes_flows = 1)
        )
),
-- grain: needed fact x division x year
stated as (
    select
        fact_code,
        jurisdiction_code,
        year,
        max(case when precedence = 1 then value end) as value,
        max(case when precedence = 1 and bound not in ('<', '<=') then value end) as value_low,
        max(case when precedence = 1 and bound not in ('>', '>=') and value is not null then upper end) as value_high,
        max(case when precedence = 1 and bound in ('>', '<', '<=') then 1 else 0 end) as value_low_open,
        max(case when precedence = 1 and bound in ('>', '<', '>=') then 1 else 0 end) as value_high_open,
        max(case when precedence = 1 and bound = '~' then 1 else 0 end) as approximate,
        max(case when precedence = 1 then obs_status end) as obs_status,
        max(case when precedence = 1 then numerator end) as numerator,
        max(case when precedence = 1 then denominator end) as denominator,
        count(distinct report_code) as reports,
        min(value) as lowest,
        max(value) as highest,
        case
            when min(value) <> max(value)
                or min(case when value is not null then bound end) <> max(case when value is not null then bound end)
                or min(case when value is not null then upper end) <> max(case when value is not null then upper end) then 1
            else 0
        end as conflicts
    from statement
    group by fact_code, jurisdiction_code, year
),
-- grain: asked indicator x division x year: the stated value and its parts side by side
part as (
    select
        component.indicator_code,
        stated.jurisdiction_code,
        stated.year,
        max(case when component.part = 'value' then stated.value end) as reported,
        max(case when component.part = 'value' then stated.value_low end) as reported_low,
        max(case when component.part = 'value' then stated.value_high end) as reported_high,
        max(case when component.part = 'value' then stated.value_low_open end) as reported_low_open,
        max(case when component.part = 'value' then stated.value_high_open end) as reported_high_open,
        max(case when component.part = 'value' then stated.approximate else 0 end) as reported_approximate,
        max(case when component.part = 'value' then stated.obs_status end) as obs_status,
        max(case when component.part = 'value' then stated.reports else 0 end) as reports,
        max(case when component.part = 'value' then stated.conflicts else 0 end) as conflicts,
        max(case when component.part = 'value' then stated.lowest end) as lowest,
        max(case when component.part = 'value' then stated.highest end) as highest,
        max(case when component.part = 'value' then stated.numerator end) as stated_numerator,
        max(case when component.part = 'value' then stated.denominator end) as stated_denominator,
        max(case when component.part = 'numerator' then stated.value end) as numerator,
        max(case when component.part = 'numerator' then stated.value_low end) as numerator_low,
        max(case when component.part = 'numerator' then stated.value_high end) as numerator_high,
        max(case when component.part = 'numerator' then stated.value_low_open end) as numerator_low_open,
        max(case when component.part = 'numerator' then stated.value_high_open end) as numerator_high_open,
        max(case when component.part = 'denominator' then stated.value end) as denominator,
        max(case when component.part = 'denominator' then stated.value_low end) as denominator_low,
        max(case when component.part = 'denominator' then stated.value_high end) as denominator_high,
        max(case when component.part = 'denominator' then stated.value_low_open end) as denominator_low_open,
        max(case when component.part = 'denominator' then stated.value_high_open end) as denominator_high_open,
        max(case when component.part <> 'value' then stated.approximate else 0 end) as part_approximate
    from component
    inner join stated
        on stated.fact_code = component.fact_code
        and stated.year = component.year
    group by component.indicator_code, stated.jurisdiction_code, stated.year
),
-- grain: asked indicator x division x year, with where its pair comes from
paired as (
    select
        part.*,
        definition.aggregation,
        definition.scale,
        definition.valid_min,
        case when part.stated_denominator is not null then part.stated_denominator else part.denominator end as weight,
        case when part.stated_denominator is not null then part.stated_denominator else part.denominator_low end as weight_low,
        case when part.stated_denominator is not null then part.stated_denominator else part.denominator_high end as weight_high,
        case when part.stated_denominator is not null then 0 else part.denominator_low_open end as weight_low_open,
        case when part.stated_denominator is not null then 0 else part.denominator_high_open end as weight_high_open,
        case
            when definition.aggregation = 'sum' then 'value'
            when definition.aggregation = 'ratio_of_sums' and part.stated_numerator is not null and part.stated_denominator > 0 then 'stated'
            when definition.aggregation = 'ratio_of_sums' and part.numerator is not null and part.denominator > 0 then 'parts'
            when definition.aggregation in ('ratio_of_sums', 'weighted_mean') and part.reported is not null
                and (part.stated_denominator > 0 or (part.stated_denominator is null and part.denominator > 0)) then 'weighted'
        end as pair
    from part
    inner join definition
        on definition.indicator_code = part.indicator_code
        and definition.year = part.year
),
-- grain: asked indicator x division x year, with its reported value n over d
own as (
    select
        paired.indicator_code,
        paired.jurisdiction_code,
        paired.year,
        paired.scale,
        paired.valid_min,
        paired.pair,
        paired.reported,
        paired.reported_low,
        paired.reported_high,
        paired.reported_low_open,
        paired.reported_high_open,
        paired.reported_approximate,
        paired.obs_status,
        paired.reports,
        paired.conflicts,
        paired.lowest,
        paired.highest,
        case when paired.pair = 'value' then paired.reported when paired.pair = 'stated' then paired.stated_numerator when paired.pair = 'parts' then paired.numerator when paired.pair = 'weighted' then paired.reported * paired.weight / paired.scale end as n,
        case when paired.pair = 'value' then paired.reported_low when paired.pair = 'stated' then paired.stated_numerator when paired.pair = 'parts' then paired.numerator_low when paired.pair = 'weighted' then paired.reported_low * paired.weight_low / paired.scale end as n_low,
        case when paired.pair = 'value' then paired.reported_high when paired.pair = 'stated' then paired.stated_numerator when paired.pair = 'parts' then paired.numerator_high when paired.pair = 'weighted' then paired.reported_high * paired.weight_high / paired.scale end as n_high,
        case when paired.pair = 'value' then paired.reported_low_open when paired.pair = 'stated' then 0 when paired.pair = 'parts' then paired.numerator_low_open when paired.pair = 'weighted' then case when paired.reported_low_open = 1 or paired.weight_low_open = 1 then 1 else 0 end end as n_low_open,
        case when paired.pair = 'value' then paired.reported_high_open when paired.pair = 'stated' then 0 when paired.pair = 'parts' then paired.numerator_high_open when paired.pair = 'weighted' then case when paired.reported_high_open = 1 or paired.weight_high_open = 1 then 1 else 0 end end as n_high_open,
        case when paired.pair = 'parts' then paired.denominator when paired.pair in ('stated', 'weighted') then paired.weight end as d,
        case when paired.pair = 'parts' then paired.denominator_low when paired.pair in ('stated', 'weighted') then paired.weight_low end as d_low,
        case when paired.pair = 'parts' then paired.denominator_high when paired.pair in ('stated', 'weighted') then paired.weight_high end as d_high,
        case when paired.pair = 'parts' then paired.denominator_low_open when paired.pair in ('stated', 'weighted') then paired.weight_low_open end as d_low_open,
        case when paired.pair = 'parts' then paired.denominator_high_open when paired.pair in ('stated', 'weighted') then paired.weight_high_open end as d_high_open,
        case
            when paired.pair = 'stated' then 0
            when paired.pair = 'parts' then paired.part_approximate
            when paired.reported_approximate = 1 or (paired.pair = 'weighted' and paired.part_approximate = 1) then 1
            else 0
        end as approximate,
        paired.weight as known_denominator
    from paired
),
-- grain: division x year, with the number of divisions directly below it
branch as (
    select unit.year, unit.parent_code, parent.level as parent_level, count(*) as units
    from unit
    inner join unit as parent
        on parent.year = unit.year
        and parent.jurisdiction_code = unit.parent_code
    group by unit.year, unit.parent_code, parent.level
),
-- grain: asked indicator x county x year: what it passes on
county_passed as (
    select
        own.indicator_code,
        own.jurisdiction_code,
        own.year,
        own.n as n,
        own.n_low as n_low,
        own.n_high as n_high,
        own.n_low_open as n_low_open,
        own.n_high_open as n_high_open,
        own.d as d,
        own.d_low as d_low,
        own.d_high as d_high,
        own.d_low_open as d_low_open,
        own.d_high_open as d_high_open,
        own.approximate as approximate,
        case when own.n is null then 0 else 1 end as units_reporting,
        case when own.n is null and (own.obs_status = 'M' or own.known_denominator = 0) then 0 else 1 end as units_expected,
        own.known_denominator as known_denominator,
        case when own.known_denominator is null or (own.n is null and own.known_denominator = 0) then 0 else 1 end as units_known,
        case when own.reported is null then 0 else 1 end as units_stating,
        case when own.n is null and own.obs_status = 'Q' then 1 else 0 end as units_suppressed
    from own
    inner join unit
        on unit.year = own.year
        and unit.jurisdiction_code = own.jurisdiction_code
    where unit.level = 'county'
),
-- grain: asked indicator x division x year: the sums over the divisions below
rolled as (
    select *
    from county_passed
    where 1 = 0
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
        case when own.reported is null and own.pair in ('stated', 'parts') then own.approximate else own.reported_approximate end as reported_approximate,
        case when own.reported is null and own.pair in ('stated', 'parts') then 'derived' else 'reported' end as own_origin,
        own.obs_status,
        own.reports,
        own.conflicts,
        own.lowest,
        own.highest,
        own.n as own_n,
        own.d as own_d,
        own.known_denominator as own_known_denominator
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
        rolled.approximate as rolled_approximate,
        rolled.n as rolled_n,
        rolled.d as rolled_d,
        rolled.units_reporting,
        rolled.units_expected,
        rolled.units_stating,
        rolled.known_denominator as rolled_known_denominator,
        rolled.units_known
    from rolled as rolled
    inner join definition
        on definition.indicator_code = rolled.indicator_code
        and definition.year = rolled.year
),
-- grain: asked indicator x division x year with a figure of its own or below it: both sides
side as (
    select
        coalesce(own_value.indicator_code, rolled_value.indicator_code) as indicator_code,
        coalesce(own_value.jurisdiction_code, rolled_value.jurisdiction_code) as jurisdiction_code,
        coalesce(own_value.year, rolled_value.year) as year,
        own_value.reported,
        own_value.reported_low,
        own_value.reported_high,
        own_value.reported_low_open,
        own_value.reported_high_open,
        own_value.reported_approximate,
        own_value.own_origin,
        own_value.obs_status,
        own_value.reports,
        own_value.conflicts,
        own_value.lowest,
        own_value.highest,
        own_value.own_n,
        own_value.own_d,
        own_value.own_known_denominator,
        rolled_value.rolled,
        rolled_value.rolled_low,
        rolled_value.rolled_high,
        rolled_value.rolled_low_open,
        rolled_value.rolled_high_open,
        rolled_value.rolled_approximate,
        rolled_value.rolled_n,
        rolled_value.rolled_d,
        rolled_value.units_reporting,
        rolled_value.units_expected,
        rolled_value.units_stating,
        rolled_value.rolled_known_denominator,
        rolled_value.units_known
    from own_value
    full join rolled_value
        on rolled_value.indicator_code = own_value.indicator_code
        and rolled_value.jurisdiction_code = own_value.jurisdiction_code
        and rolled_value.year = own_value.year
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
        coalesce(side.units_reporting, case when branch.units is not null then 0 end) as units_reporting,
        coalesce(side.units_expected, branch.units) as units_expected,
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
        and side.year = frame.year
    left join branch
        on branch.year = frame.year
        and branch.parent_code = frame.jurisdiction_code
),
-- grain: the same, with whether too little is covered to show what is rolled up
covered as (
    select
        sided.*,
        case
            when sided.origin = 'rolled_up' and sided.aggregation in ('ratio_of_sums', 'weighted_mean')
                and coalesce(case when sided.aggregation in ('ratio_of_sums', 'weighted_mean') then sided.denominator_coverage end, 1.0e0 * sided.units_reporting / nullif(sided.units_expected, 0)) < $minimum_coverage then 1
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
-- grain: complete cell of the answer, with its position in its tier
ordered as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        answer.level,
        answer.value,
        answer.value_low,
        answer.value_high,
        answer.value_low_open,
        answer.value_high_open,
        answer.approximate,
        row_number() over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level order by answer.value, answer.jurisdiction_code) as position,
        row_number() over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level order by case when answer.value_low is null then 0 else 1 end, answer.value_low, answer.jurisdiction_code) as position_low,
        row_number() over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level order by case when answer.value_high is null then 1 else 0 end, answer.value_high, answer.jurisdiction_code) as position_high,
        count(*) over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level) as units
    from answer as answer
    where answer.is_total = 0
        and answer.is_complete = 1
),
-- grain: indicator x period x tier: the median
tier_benchmark as (
    select
        ordered.indicator_code,
        ordered.year,
        ordered.first_year,
        ordered.level,
        sum(case when (1.0e0 - abs(ordered.position - 1 - 0.5e0 * (ordered.units - 1))) > 0 then (1.0e0 - abs(ordered.position - 1 - 0.5e0 * (ordered.units - 1))) * ordered.value end) as benchmark,
        case
        when count(case when (1.0e0 - abs(ordered.position_low - 1 - 0.5e0 * (ordered.units - 1))) > 0 and ordered.value_low is null then 1 end) = 0
            then sum(case when (1.0e0 - abs(ordered.position_low - 1 - 0.5e0 * (ordered.units - 1))) > 0 then (1.0e0 - abs(ordered.position_low - 1 - 0.5e0 * (ordered.units - 1))) * ordered.value_low end)
    end as benchmark_low,
        case
        when count(case when (1.0e0 - abs(ordered.position_high - 1 - 0.5e0 * (ordered.units - 1))) > 0 and ordered.value_high is null then 1 end) = 0
            then sum(case when (1.0e0 - abs(ordered.position_high - 1 - 0.5e0 * (ordered.units - 1))) > 0 then (1.0e0 - abs(ordered.position_high - 1 - 0.5e0 * (ordered.units - 1))) * ordered.value_high end)
    end as benchmark_high,
        max(case when (1.0e0 - abs(ordered.position_low - 1 - 0.5e0 * (ordered.units - 1))) > 0 then ordered.value_low_open else 0 end) as benchmark_low_open,
        max(case when (1.0e0 - abs(ordered.position_high - 1 - 0.5e0 * (ordered.units - 1))) > 0 then ordered.value_high_open else 0 end) as benchmark_high_open,
        max(case when (1.0e0 - abs(ordered.position - 1 - 0.5e0 * (ordered.units - 1))) > 0 then ordered.approximate else 0 end) as approximate,
        cast(null as varchar(12)) as benchmark_code
    from ordered
    group by ordered.indicator_code, ordered.year, ordered.first_year, ordered.level
),
-- grain: cell of the answer, with the benchmark it is set against
against as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        tier_benchmark.benchmark,
        tier_benchmark.benchmark_low,
        tier_benchmark.benchmark_high,
        tier_benchmark.benchmark_low_open,
        tier_benchmark.benchmark_high_open,
        tier_benchmark.approximate,
        tier_benchmark.benchmark_code
    from answer
    inner join tier_benchmark
        on tier_benchmark.indicator_code = answer.indicator_code
        and tier_benchmark.year = answer.year
        and tier_benchmark.first_year = answer.first_year
        and tier_benchmark.level = answer.level
),
-- grain: cell of the answer, with its distance
distance as (
    select
        answer.indicator_code,
        answer.jurisdiction_code,
        answer.year,
        answer.first_year,
        against.benchmark,
        against.benchmark_low,
        against.benchmark_high,
        against.benchmark_low_open,
        against.benchmark_high_open,
        against.approximate as benchmark_approximate,
        against.benchmark_code,
        answer.value - against.benchmark as gap,
        answer.value_low - against.benchmark_high as gap_low,
        answer.value_high - against.benchmark_low as gap_high,
        case when answer.value_low_open = 1 or against.benchmark_high_open = 1 then 1 else 0 end as gap_low_open,
        case when answer.value_high_open = 1 or against.benchmark_low_open = 1 then 1 else 0 end as gap_high_open,
        case when answer.approximate = 1 or against.approximate = 1 then 1 else 0 end as approximate
    from answer
    inner join against
        on against.indicator_code = answer.indicator_code
        and against.jurisdiction_code = answer.jurisdiction_code
        and against.year = answer.year
        and against.first_year = answer.first_year
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
        distance.benchmark as "benchmark",
        case
            when distance.benchmark is null then null
            when distance.benchmark_low = distance.benchmark_high and distance.benchmark_approximate = 1 then '~'
            when distance.benchmark_low = distance.benchmark_high then '='
            when distance.benchmark_low is not null and distance.benchmark_high is not null then 'range'
            when distance.benchmark_low is not null and distance.benchmark_low_open = 1 then '>'
            when distance.benchmark_low is not null then '>='
            when distance.benchmark_high is not null and distance.benchmark_high_open = 1 then '<'
            when distance.benchmark_high is not null then '<='
            else '?'
        end as "benchmark_bound",
        distance.benchmark_code as "benchmark_code",
        distance.gap as "distance",
        case
            when distance.gap is null then null
            when distance.gap_low = distance.gap_high and distance.approximate = 1 then '~'
            when distance.gap_low = distance.gap_high then '='
            when distance.gap_low is not null and distance.gap_high is not null then 'range'
            when distance.gap_low is not null and distance.gap_low_open = 1 then '>'
            when distance.gap_low is not null then '>='
            when distance.gap_high is not null and distance.gap_high_open = 1 then '<'
            when distance.gap_high is not null then '<='
            else '?'
        end as "distance_bound"
    from answer
    left join distance
        on distance.indicator_code = answer.indicator_code
        and distance.jurisdiction_code = answer.jurisdiction_code
        and distance.year = answer.year
        and distance.first_year = answer.first_year
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
    "benchmark",
    "benchmark_bound",
    "benchmark_code",
    "distance",
    "distance_bound"
from chosen
order by "is_total", "indicator_code", "jurisdiction_code", "year", "first_year"
