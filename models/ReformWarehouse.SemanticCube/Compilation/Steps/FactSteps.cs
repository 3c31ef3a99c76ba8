using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>What reports state, one number a cell: restatements count once, and of statements that differ one is taken by precedence and the rest are told.</summary>
internal static class FactSteps
{
    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        var code = plan.IsRestated ? "placement.placed_code" : "observation.jurisdiction_code";
        var placement = plan.IsRestated
            ? """

            inner join placement
                on placement.year = observation.year
                and placement.jurisdiction_code = observation.jurisdiction_code
            """
            : "";
        yield return new("figure", "figure of a needed fact", dialect.Figures(ofScope: !plan.IsRestated), StepKind.ComputedFirst);
        yield return new("statement", "statement of a needed fact, the preferred one of its cell first", $"""
            select
                observation.indicator_code as fact_code,
                {code} as jurisdiction_code,
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
                    partition by observation.indicator_code, {code}, observation.year
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
                and fact_definition.year = observation.year{placement}
            inner join scope
                on scope.year = observation.year
                and scope.jurisdiction_code = {code}
            inner join {dialect.CurrentView("current_report")} as report
                on report.report_key = observation.report_key
            where fact_definition.units like concat('%;', observation.unit_base, ';%')
                and {Window(plan, dialect)}
            """);
        yield return new("stated", "needed fact x division x year", """
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
            """);
        yield return new("part", "asked indicator x division x year: the stated value and its parts side by side", $"""
            select
                component.indicator_code,
                stated.jurisdiction_code,
                stated.year,
                {Part("value", "reported")},
                max(case when component.part = 'value' then stated.approximate else 0 end) as reported_approximate,
                max(case when component.part = 'value' then stated.obs_status end) as obs_status,
                max(case when component.part = 'value' then stated.reports else 0 end) as reports,
                max(case when component.part = 'value' then stated.conflicts else 0 end) as conflicts,
                max(case when component.part = 'value' then stated.lowest end) as lowest,
                max(case when component.part = 'value' then stated.highest end) as highest,
                max(case when component.part = 'value' then stated.numerator end) as stated_numerator,
                max(case when component.part = 'value' then stated.denominator end) as stated_denominator,
                {Part("numerator", "numerator")},
                {Part("denominator", "denominator")},
                max(case when component.part <> 'value' then stated.approximate else 0 end) as part_approximate
            from component
            inner join stated
                on stated.fact_code = component.fact_code
                and stated.year = component.year
            group by component.indicator_code, stated.jurisdiction_code, stated.year
            """);
    }

    private static string Part(string part, string alias) =>
        string.Join(",\n    ", Quantity.Parts.Select(suffix => $"max(case when component.part = '{part}' then stated.value{suffix} end) as {alias}{suffix}"));

    private static string Window(CubePlan plan, ISqlDialect dialect) => plan.Query.Window switch
    {
        { IsCumulative: true } =>
            $"observation.temporal = 'cumulative_over_period'\n    and observation.period_start = {dialect.Parameter("window_start")}",
        { Window: Observations.Window.LevelAtYear } =>
            """
            (
                    (observation.temporal = 'level_at_year' and fact_definition.takes_levels = 1)
                    or (observation.temporal = 'annual_flow' and fact_definition.takes_flows = 1)
                )
            """,
        _ => $"observation.temporal = {dialect.Parameter("window")}",
    };
}
