using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Average yearly growth since the base year, (v/b)^(1/n) − 1 in per cent (水平法); the base year itself is not counted.</summary>
internal sealed class CompoundGrowth : FromBaseYear
{
    public override CubeMeasure Measure => CubeMeasure.CompoundGrowth;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("compound_growth_percent", """
            case
                when since_base.years > 0 and since_base.ratio > 0 then 100.0e0 * (power(since_base.ratio / 100.0e0, 1.0e0 / since_base.years) - 1)
            end
            """),
        new("compound_growth_bound", Quantity.Bound("since_base.ratio", "since_base.approximate"), false),
    ];
}
