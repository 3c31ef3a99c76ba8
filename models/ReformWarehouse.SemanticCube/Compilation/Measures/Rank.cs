using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// Competition rank (1, 2, 2, 4), 1 being the best by the indicator's polarity (the largest when it is neutral), among the selected divisions of one tier
/// that report. Those that do not could all come before: the rank lies between rank and rank_worst. rank_bounded counts ranked values that are not exact.
/// </summary>
internal sealed class Rank : Ranked
{
    public override CubeMeasure Measure => CubeMeasure.Rank;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("rank", "placed.place"),
        new("rank_worst", "placed.place + placed.expected - placed.ranked"),
        new("rank_of", "placed.ranked"),
        new("rank_expected", "placed.expected"),
        new("rank_bounded", "placed.bounded"),
    ];
}
