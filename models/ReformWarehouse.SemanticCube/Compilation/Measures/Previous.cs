using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>The value of the year before, on the same basis as the present one.</summary>
internal sealed class Previous : LikeForLike
{
    public override CubeMeasure Measure => CubeMeasure.Previous;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("previous", "year_on_year.former"),
        new("previous_bound", Quantity.Bound("year_on_year.former", "year_on_year.former_approximate"), false),
        new("comparison_basis", "year_on_year.basis", false),
        new("common_units", "year_on_year.common_units"),
    ];
}
