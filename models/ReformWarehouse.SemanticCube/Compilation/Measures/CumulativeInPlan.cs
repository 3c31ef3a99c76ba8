using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// Sum of a flow from the first year of the five-year plan to the cell's year, both inclusive; null unless every year is complete. Stocks and ratios have
/// none, and amounts that a report itself states as cumulative are never part of it.
/// </summary>
internal sealed class CumulativeInPlan : ICubeMeasure
{
    public CubeMeasure Measure => CubeMeasure.CumulativeInPlan;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("cumulative_in_plan", $"case when {Complete} then plan_to_date.total end"),
        new("cumulative_in_plan_bound", $"case when {Complete} then {Quantity.Bound("plan_to_date.total", "plan_to_date.approximate")} end", false),
        new("plan_code", "plan_to_date.plan_code", false),
        new("plan_years", "plan_to_date.years"),
        new("plan_years_expected", "plan_to_date.years_expected"),
    ];

    private const string Complete = "plan_to_date.years = plan_to_date.years_expected";

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("plan_to_date", "cell of the answer of a flow: its years of the plan so far", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                plan_year.plan_code,
                plan_year.year_of_plan as years_expected,
                sum(cell.is_complete) as years,
                {Quantity.Sum("cell", "value", "total")},
                max(cell.approximate) as approximate
            from answer
            inner join {dialect.CurrentView("current_year")} as plan_year
                on plan_year.year = answer.year
            inner join cell
                on cell.indicator_code = answer.indicator_code
                and cell.jurisdiction_code = answer.jurisdiction_code
                and cell.year >= plan_year.plan_first_year
                and cell.year <= answer.year
            where answer.over_years = 'sum'
            group by answer.indicator_code, answer.jurisdiction_code, answer.year, answer.first_year, plan_year.plan_code, plan_year.year_of_plan
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => plan.Query.Window.IsCumulative
        ? throw new CubeRefusedException("cumulative_of_cumulative", "累计数不能再累计。", "Cumulative amounts are not cumulated again.")
        : [Cells.JoinStep("plan_to_date")];
}
