using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>Value minus the year before's, in the indicator's unit; 百分点 for percentages.</summary>
internal sealed class Change : LikeForLike
{
    public override CubeMeasure Measure => CubeMeasure.Change;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("change", "year_on_year.change"),
        new("change_bound", Quantity.Bound("year_on_year.change", "year_on_year.approximate"), false),
        new("comparison_basis", "year_on_year.basis", false),
        new("common_units", "year_on_year.common_units"),
    ];
}
