using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Decomposition;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.MissingData;
using ReformWarehouse.GapAnalysis.Outliers;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.GapAnalysis.Rounding;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Benchmarks;

internal static class MeasureList
{
    public static IReadOnlyList<(string Name, Func<SampleUnits, object?> Run)> All { get; } =
    [
        ("absolute gap, relative gap, shortfall", u => Gaps(u)),
        ("ratio of sums with nulls", u => RatioAggregate.Of(u.NullableValues, u.NullableWeights)),
        ("share roll-up with coverage", u => ShareRollup.Of(u.NullableValues, u.NullableWeights)),
        ("largest remainder", u => LargestRemainder.Round(u.Values, 0, null, out _)),
        ("range", u => Spread.Range(u.Values, u.Weights)),
        ("CV", u => CoefficientOfVariation.Population(u.Values)),
        ("Williamson", u => CoefficientOfVariation.Williamson(u.Values, u.Weights)),
        ("Gini", u => Gini.Of(u.Values)),
        ("Gini, weighted", u => Gini.Of(u.Values, u.Weights)),
        ("Theil T, weighted", u => TheilT.Of(u.Values, u.Weights)),
        ("Theil L, weighted", u => TheilL.Of(u.Values, u.Weights)),
        ("Atkinson 0.5, weighted", u => Atkinson.Of(u.Values, 0.5, u.Weights)),
        ("Hoover, weighted", u => Hoover.Of(u.Values, u.Weights)),
        ("Theil T by 31 groups", u => TheilDecomposition.OfT(u.Values, u.Groups, u.Weights)),
        ("linear SII", u => LinearSlopeIndex.Of(u.Values, u.Weights)),
        ("Kitagawa", u => Kitagawa.Of(u.Weights, u.NullableWeights, u.Values, u.NullableWeights)),
        ("beta convergence", u => BetaConvergence.Of(u.Values, u.Later, 10)),
        ("Kendall tau-b", u => KendallTau.Of(u.Values, u.Later)),
        ("Spearman", u => SpearmanRank.Of(u.Values, u.Later)),
        ("competition ranks", u => Ranks.Competition(u.Values)),
        ("median, type 7", u => Quantile.Median(u.Values)),
        ("modified z-scores", u => ModifiedZScores.Of(u.Values)),
        ("Hidiroglou-Berthelot", u => HidiroglouBerthelot.Of(u.NullableWeights, u.NullableValues)),
    ];

    private static double Gaps(SampleUnits units)
    {
        var sum = 0.0;
        foreach (var value in units.Values)
        {
            sum += AbsoluteGap.Of(value, 50).Required + RelativeGap.Percent(value, 50).Required
                + Shortfall.Of(value, 50, Polarity.HigherIsBetter).Required;
        }

        return sum;
    }
}
