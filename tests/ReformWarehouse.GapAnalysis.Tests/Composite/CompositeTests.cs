using ReformWarehouse.GapAnalysis.Composite;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Composite;

public class CompositeTests
{
    private static readonly CompositeIndicator[] Indicators =
    [
        new("A", [10, 20, 40, 30], 2), new("B", [5, 3, 1, 2], 1, Polarity.LowerIsBetter), new("C", [7, 9, 8, 6], 1),
    ];

    [Fact]
    public void Normalised_figures_point_the_good_way()
    {
        MeasureResult[] Of(NormalisationMethod method, Polarity direction, double? target = null) => Normalisation.Of([10, null, 20, 40], method, direction, target);
        Assert.Equal([0, null, 100.0 / 3, 100], Of(NormalisationMethod.MinMax, Polarity.HigherIsBetter).Select(r => r.Value));
        Assert.Equal([100, null, 200.0 / 3, 0], Of(NormalisationMethod.MinMax, Polarity.LowerIsBetter).Select(r => r.Value));
        Assert.Equal([0, null, 50, 100], Of(NormalisationMethod.Rank, Polarity.HigherIsBetter).Select(r => r.Value));
        Assert.Equal([25, null, 50, 100], Of(NormalisationMethod.DistanceToTarget, Polarity.HigherIsBetter, 40).Select(r => r.Value));
        Assert.Equal([200, null, 100, 50], Of(NormalisationMethod.DistanceToTarget, Polarity.LowerIsBetter, 20).Select(r => r.Value));
        Assert.True(Of(NormalisationMethod.ZScore, Polarity.LowerIsBetter)[0].Required > 0);
        Assert.Equal(UndefinedReason.ZeroSpread, Normalisation.Of([3, 3], NormalisationMethod.MinMax, Polarity.HigherIsBetter)[0].Reason);
        Assert.Equal(UndefinedReason.MissingInput, Of(NormalisationMethod.DistanceToTarget, Polarity.HigherIsBetter)[0].Reason);
    }

    [Fact]
    public void Scores_weigh_the_normalised_indicators()
    {
        // Unit 1: A 33.33 (weight 1/2), B 50, C 100 (1/4 each).
        var index = CompositeIndex.Of(Indicators);
        Assert.Equal(100.0 / 6 + 12.5 + 25, index.Scores[1].Required, 10);
        Assert.Equal([4, 2, 1, 3], index.Ranks.Select(r => r!.Value));
        var geometric = CompositeIndex.Of(Indicators, aggregation: Aggregation.Geometric);
        Assert.Equal(0, geometric.Scores[0].Value);
        Assert.Equal(Math.Sqrt(100.0 / 3) * Math.Pow(50 * 100, 0.25), geometric.Scores[1].Required, 9);
    }

    [Fact]
    public void A_unit_without_an_indicator_has_no_score_unless_it_weighs_nothing()
    {
        var index = CompositeIndex.Of([new("A", [1, null, 3], 1), new("B", [1, 2, 3], 1)]);
        Assert.Equal(UndefinedReason.MissingInput, index.Scores[1].Reason);
        Assert.Null(index.Ranks[1]);
        Assert.Equal((2, 3), (index.Coverage.UnitsUsed, index.Coverage.UnitsTotal));
        Assert.True(CompositeIndex.Of([new("A", [1, null, 3], 0), new("B", [1, 2, 3], 1)]).Scores[1].IsDefined);
        Assert.Equal(UndefinedReason.NegativeValue, CompositeIndex.Of(Indicators, NormalisationMethod.ZScore, Aggregation.Geometric).Scores[0].Reason);
    }

    [Fact]
    public void Weights_multiply_down_the_tree()
    {
        var tree = new IndicatorTree("total", 1,
        [
            new("one", 60, [IndicatorTree.Leaf("A", 1), IndicatorTree.Leaf("B", 3)]),
            new("two", 40, [IndicatorTree.Leaf("C", 100)]),
        ]);
        var weights = tree.FinalWeights();
        Assert.Equal([0.15, 0.45, 0.4], new[] { "A", "B", "C" }.Select(code => Math.Round(weights[code], 12)));
        Assert.Throws<ArgumentException>(() => new IndicatorTree("t", 1, [IndicatorTree.Leaf("A", 1), IndicatorTree.Leaf("A", 1)]).FinalWeights());
        Assert.Throws<ArgumentException>(() => new IndicatorTree("t", 1, [IndicatorTree.Leaf("A", 0)]).FinalWeights());
    }

    [Fact]
    public void The_same_seed_gives_the_same_ranges_in_any_order_of_indicators()
    {
        var straight = CompositeSensitivity.Of(Indicators, 42, 50);
        var reversed = CompositeSensitivity.Of([.. Indicators.Reverse()], 42, 50);
        Assert.Equal(straight.Units, reversed.Units);
        Assert.Equal(51 * 5, straight.Runs);
        Assert.All(straight.Units, u => Assert.InRange(u.Rank!.Value, u.Best!.Value, u.Worst!.Value));
        Assert.Contains(straight.Units, u => u.Best != u.Worst);
    }

    [Fact]
    public void A_unit_first_in_everything_is_first_in_every_variant()
    {
        var result = CompositeSensitivity.Of([new("A", [9, 5, 4], 1), new("B", [8, 2, 6], 1)], 7, 100, 1);
        Assert.Equal((1, 1), (result.Units[0].Best!.Value, result.Units[0].Worst!.Value));
    }
}
