using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Average yearly growth since the base year, (v/b)^(1/n) − 1 in per cent (水平法); the base year itself is not counted. Null from zero, and where the signs differ; down to nothing it is −100.</summary>
internal sealed class CompoundGrowth : FromBaseYear
{
    private const string Ratio = "coalesce(since_base.ratio, since_base.ratio_below_zero)";

    private const string Joined = $"since_base.years > 0 and {Ratio} >= 0";

    public override CubeMeasure Measure => CubeMeasure.CompoundGrowth;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("compound_growth_percent", $"case when {Joined} then 100.0e0 * (power({Ratio} / 100.0e0, 1.0e0 / since_base.years) - 1) end"),
        new("compound_growth_bound", $"""
            case
                when {Joined} and since_base.ratio is not null then {Quantity.Bound("since_base.ratio", "since_base.approximate")}
                when {Joined} and since_base.is_point = 0 then '?'
                when {Joined} and since_base.approximate = 1 then '~'
                when {Joined} then '='
            end
            """, false),
    ];
}
