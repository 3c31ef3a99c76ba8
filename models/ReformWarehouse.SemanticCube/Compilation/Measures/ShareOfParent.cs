using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// A total in per cent of the same total of the division above, whole: selection, filters and limits do not change that denominator, which stands beside
/// it. Null for ratios, and when the division above is not completely known.
/// </summary>
internal sealed class ShareOfParent : ICubeMeasure
{
    private const string Holds = "answer.aggregation = 'sum' and parent.is_complete = 1";

    private static readonly string[] Ratio = Quantity.Ratio("answer.value", "parent.value", "100.0e0");

    public CubeMeasure Measure => CubeMeasure.ShareOfParent;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("share_of_parent_percent", $"case when {Holds} then {Ratio[0]} end"),
        new("share_of_parent_bound", Quantity.Bound("share_of_parent.share", "share_of_parent.approximate"), false),
        new("share_parent_code", $"case when answer.aggregation = 'sum' then answer.parent_code end", false),
        new("share_denominator", $"case when answer.aggregation = 'sum' then parent.value end"),
        new("share_denominator_bound", $"case when answer.aggregation = 'sum' then {Quantity.Bound("parent.value", "parent.approximate")} end", false),
        new("share_denominator_origin", $"case when answer.aggregation = 'sum' then parent.origin end", false),
    ];

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("share_of_parent", "cell of the answer of a total, with its share of the division above", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                {Cells.Ratio("answer.value", "parent.value", "100.0e0", "share")},
                case when answer.approximate = 1 or parent.approximate = 1 then 1 else 0 end as approximate
            from answer
            {Cells.Join(plan, "parent", "answer.parent_code", "answer.year")}
            where {Holds}
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) =>
        [Cells.Join(plan, "parent", "answer.parent_code", "answer.year"), Cells.JoinStep("share_of_parent")];
}
