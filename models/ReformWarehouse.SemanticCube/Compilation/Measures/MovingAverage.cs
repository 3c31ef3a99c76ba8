using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Mean of the last years, the cell's own included; null unless every one of them is complete. A mean of yearly shares, not the share of the years together.</summary>
internal sealed class MovingAverage : ICubeMeasure
{
    public CubeMeasure Measure => CubeMeasure.MovingAverage;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("moving_average", $"case when {Complete} then recent_years.average end"),
        new("moving_average_bound", $"case when {Complete} then {Quantity.Bound("recent_years.average", "recent_years.approximate")} end", false),
        new("moving_average_years", "recent_years.years"),
    ];

    private const string Complete = "recent_years.years = recent_years.years_expected";

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("recent_years", "cell of the answer, with the mean of its last years", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                sum(cell.is_complete) as years,
                {dialect.Parameter("moving_years")} as years_expected,
                {Quantity.Mean("cell", "value", "average")},
                max(cell.approximate) as approximate
            from answer
            inner join cell
                on cell.indicator_code = answer.indicator_code
                and cell.jurisdiction_code = answer.jurisdiction_code
                and cell.year > answer.year - {dialect.Parameter("moving_years")}
                and cell.year <= answer.year
            group by answer.indicator_code, answer.jurisdiction_code, answer.year, answer.first_year
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("recent_years")];
}
