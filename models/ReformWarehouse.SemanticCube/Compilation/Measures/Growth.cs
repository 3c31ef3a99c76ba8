using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Change in per cent of the year before's value; null when that is not above zero.</summary>
internal sealed class Growth : LikeForLike
{
    public override CubeMeasure Measure => CubeMeasure.Growth;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("growth_percent", "year_on_year.ratio - 100"),
        new("growth_bound", Quantity.Bound("year_on_year.ratio", "year_on_year.approximate"), false),
        new("comparison_basis", "year_on_year.basis", false),
        new("common_units", "year_on_year.common_units"),
    ];
}
