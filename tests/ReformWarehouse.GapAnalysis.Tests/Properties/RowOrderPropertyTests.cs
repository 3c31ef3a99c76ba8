using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Decomposition;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.MissingData;
using ReformWarehouse.GapAnalysis.Outliers;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.GapAnalysis.Progress;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Properties;

/// <summary>Measures over units give the identical double for every order of the rows, not one that is merely close.</summary>
public class RowOrderPropertyTests
{
    private static double?[] Nullable(double[] values) => [.. values.Select(v => (int)v % 5 == 0 ? null : (double?)v)];

    [Fact]
    public void Convergence_and_rank_correlation() => Units.Check(units =>
    {
        var other = units.Shuffled();
        return BetaConvergence.Of(units.Values, units.Weights, 10) == BetaConvergence.Of(other.Values, other.Weights, 10)
            && SigmaConvergence.LogDeviation(units.Values, units.Weights) == SigmaConvergence.LogDeviation(other.Values, other.Weights)
            && KendallTau.Of(units.Values, units.Weights) == KendallTau.Of(other.Values, other.Weights)
            && SpearmanRank.Of(units.Values, units.Weights) == SpearmanRank.Of(other.Values, other.Weights);
    });

    [Fact]
    public void Roll_ups() => Units.Check(units =>
    {
        var other = units.Shuffled();
        var (a, b) = (RatioAggregate.Of(Nullable(units.Values), Nullable(units.Weights)), RatioAggregate.Of(Nullable(other.Values), Nullable(other.Weights)));
        var (c, d) = (ShareRollup.Of(Nullable(units.Values), Nullable(units.Weights)), ShareRollup.Of(Nullable(other.Values), Nullable(other.Weights)));
        var (e, f) = (WeightedMeanRollup.Of(Nullable(units.Values), Nullable(units.Weights)), WeightedMeanRollup.Of(Nullable(other.Values), Nullable(other.Weights)));
        return a == b && (c.Share, c.DenominatorCoverage, c.EstimatedNumerator) == (d.Share, d.DenominatorCoverage, d.EstimatedNumerator)
            && (e.Mean, e.Coverage) == (f.Mean, f.Coverage)
            && SumRollup.Of(Nullable(units.Values), Nullable(units.Weights)) == SumRollup.Of(Nullable(other.Values), Nullable(other.Weights));
    });

    [Fact]
    public void Benchmarks_and_outliers() => Units.Check(units =>
    {
        var other = units.Shuffled();
        var (a, b) = (HidiroglouBerthelot.Of(Nullable(units.Values), Nullable(units.Weights)), HidiroglouBerthelot.Of(Nullable(other.Values), Nullable(other.Weights)));
        return Enumerable.Range(1, 9).All(type => Quantile.Of(units.Values, 0.37, type) == Quantile.Of(other.Values, 0.37, type))
            && TukeyFences.Of(units.Values) == TukeyFences.Of(other.Values)
            && ModifiedZScores.Of(units.Values).RawMad == ModifiedZScores.Of(other.Values).RawMad
            && (a.Lower, a.Upper, a.MedianRatio) == (b.Lower, b.Upper, b.MedianRatio);
    });

    [Fact]
    public void Decompositions_over_categories() => Units.Check(units =>
    {
        var other = units.Shuffled();
        double?[] Rates(Units u) => [.. u.Values.Select(v => (double?)v)];
        double?[] Later(Units u) => [.. u.Values.Select(v => (double?)Math.Sqrt(v))];
        var (a, b) = (Kitagawa.Of(units.Weights, Rates(units), units.Values, Later(units)), Kitagawa.Of(other.Weights, Rates(other), other.Values, Later(other)));
        var (c, d) = (ShiftShare.Of(units.Values, units.Weights, units.Weights, units.Values), ShiftShare.Of(other.Values, other.Weights, other.Weights, other.Values));
        double[][] Cells(Units u, double factor) => [.. u.Values.Select((v, i) => new[] { v, factor * u.Weights[i] })];
        var (e, f) = (Lmdi.Of(Cells(units, 1), Cells(units, 1.3)), Lmdi.Of(Cells(other, 1), Cells(other, 1.3)));
        return (a.Composition, a.Rate, a.BaseComposition, a.Interaction) == (b.Composition, b.Rate, b.BaseComposition, b.Interaction)
            && c.Total == d.Total && e.Additive.SequenceEqual(f.Additive) && e.Multiplicative.SequenceEqual(f.Multiplicative);
    });

    [Fact]
    public void Years_in_any_order_chain_and_project_alike() => Units.Check(units =>
    {
        var other = units.Shuffled();
        double[] Percents(Units u) => [.. u.Values.Select(v => v / 100 - 3)];
        double[] years = [.. units.Weights.Select(w => 2000 + w / 1000)], shuffledYears = [.. other.Weights.Select(w => 2000 + w / 1000)];
        return CumulativeChange.Percent(Percents(units)) == CumulativeChange.Percent(Percents(other))
            && UnescapAnticipatedProgress.Judge(years, units.Values, 1, 90, 2030) == UnescapAnticipatedProgress.Judge(shuffledYears, other.Values, 1, 90, 2030);
    });
}
