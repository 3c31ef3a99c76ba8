using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// A total in per cent of the same total of the division above, whole: selection, filters and limits do not change that denominator, which stands beside
/// it. Null for ratios, and when the division above is not completely known.
/// </summary>
internal sealed class ShareOfParent : ICubeMeasure
{
    public CubeMeasure Measure => CubeMeasure.ShareOfParent;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("share_of_parent_percent", "share_of_parent.share"),
        new("share_of_parent_bound", Quantity.Bound("share_of_parent.share", "share_of_parent.approximate"), false),
        new("share_parent_code", "case when answer.aggregation = 'sum' then answer.parent_code end", false),
        new("share_denominator", "share_of_parent.denominator"),
        new("share_denominator_bound", Quantity.Bound("share_of_parent.denominator", "share_of_parent.denominator_approximate"), false),
        new("share_denominator_origin", "share_of_parent.denominator_origin", false),
    ];

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("share_of_parent", "cell of the answer of a total, with its share of the division above", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                {Quantity.Pick("parent", "value", "denominator")},
                parent.approximate as denominator_approximate,
                parent.origin as denominator_origin,
                {Quantity.Lines(Quantity.Ratio("answer.value", "parent.value", "100.0e0").Select((expression, index) => $"case when parent.is_complete = 1 then {expression} end as share{Quantity.Parts[index]}"))},
                case when answer.approximate = 1 or parent.approximate = 1 then 1 else 0 end as approximate
            from answer
            {Cells.Join(plan, "parent", "answer.parent_code", "answer.year")}
            where answer.aggregation = 'sum'
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("share_of_parent")];
}
