using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Value with the base year's value set to 100.</summary>
internal sealed class Index : FromBaseYear
{
    public override CubeMeasure Measure => CubeMeasure.Index;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("index", "since_base.ratio"),
        new("index_bound", Quantity.Bound("since_base.ratio", "since_base.approximate"), false),
    ];
}
