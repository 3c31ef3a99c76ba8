using ReformWarehouse.SemanticCube.Compilation.Steps;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Distinct reports that state the cell's figure, or, for a rolled-up one, a figure at or below it. Counted from the statements: distinct counts are not summed.</summary>
internal sealed class ReportCount : ICubeMeasure
{
    public CubeMeasure Measure => CubeMeasure.ReportCount;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
        [new("report_count", "coalesce(case when answer.origin = 'rolled_up' then report_total.reports_below else report_total.own_reports end, 0)")];

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        var total = !plan.HasTotal ? "" : $"""

            union all
            select ancestry.year, ancestry.jurisdiction_code, '{TotalSteps.Code}' as ancestor_code
            from ancestry
            inner join topmost
                on topmost.year = ancestry.year
                and topmost.jurisdiction_code = ancestry.ancestor_code
            """;
        yield return new("lineage", "division x unit that its figures count for x year", $"""
            select year, jurisdiction_code, ancestor_code
            from ancestry{total}
            """);
        yield return new("report_total", "asked indicator x division x period: distinct reports", $"""
            select
                component.indicator_code,
                lineage.ancestor_code as jurisdiction_code,
                answer.year,
                answer.first_year,
                count(distinct case when lineage.jurisdiction_code = lineage.ancestor_code then statement.report_code end) as own_reports,
                count(distinct statement.report_code) as reports_below
            from answer
            inner join component
                on component.indicator_code = answer.indicator_code
                and component.year >= answer.first_year
                and component.year <= answer.year
            inner join lineage
                on lineage.year = component.year
                and lineage.ancestor_code = answer.jurisdiction_code
            inner join statement
                on statement.fact_code = component.fact_code
                and statement.jurisdiction_code = lineage.jurisdiction_code
                and statement.year = component.year
            group by component.indicator_code, lineage.ancestor_code, answer.year, answer.first_year
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("report_total")];
}
