using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Percentage of the ranked divisions with a smaller value, half of the equal ones counted (the midpoint percentile rank).</summary>
internal sealed class Percentile : Ranked
{
    public override CubeMeasure Measure => CubeMeasure.Percentile;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
        [new("percentile", "case when placed.is_anonymous = 1 then 100.0e0 * (placed.below + 0.5e0 * placed.equal) / placed.ranked end")];
}
