with
-- grain: year that some step looks at
calendar as (
    select
        listed.year,
        make_date(listed.year, 12, 31) as year_end,
        make_date(listed.year, 12, 31) as boundary_day
    from (select * from (values ($years_1)) as value_of_years(year)) as listed
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
    where indicator.indicator_code in ($indicators_1)
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
-- grain: division of any time x year
scope as (
    select calendar.year, known.jurisdiction_code
    from calendar
    cross join (select distinct jurisdiction_code from cube_jurisdiction) as known
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
)
select *
from own
