using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Convergence;

public class ConvergenceEdgeTests
{
    [Fact]
    public void Beta_needs_three_positive_units_with_different_bases()
    {
        Assert.Equal(UndefinedReason.TooFewUnits, BetaConvergence.Of([1, 2], [2, 3], 1).Slope.Reason);
        Assert.Equal(UndefinedReason.NonPositiveValue, BetaConvergence.Of([1, 2, 0], [2, 3, 4], 1).Slope.Reason);
        Assert.Equal(UndefinedReason.ZeroSpread, BetaConvergence.Of([2, 2, 2], [2, 3, 4], 1).Slope.Reason);
        Assert.Equal(UndefinedReason.InvalidPeriod, BetaConvergence.Of([1, 2, 3], [2, 3, 4], 0).Slope.Reason);
    }

    [Fact]
    public void Units_that_grow_alike_neither_converge_nor_diverge()
    {
        var fit = BetaConvergence.Of([1, 2, 4], [2, 4, 8], 10);
        Assert.Equal(0, fit.Slope.Value);
        Assert.Equal(UndefinedReason.ZeroSpread, fit.RSquared.Reason);
        Assert.Equal(UndefinedReason.Diverging, fit.HalfLifeYears.Reason);
        Assert.Equal(0, fit.Lambda.Value);
    }

    [Fact]
    public void A_gap_that_halves_every_ten_years_has_that_half_life()
    {
        // ln y moves half way to a common level in 10 years; over 20 years three quarters of the way.
        double[] start = [Math.Exp(1), Math.Exp(2), Math.Exp(5)], end = [.. start.Select(y => Math.Exp(3 + (Math.Log(y) - 3) / 4))];
        var fit = BetaConvergence.Of(start, end, 20);
        Assert.Equal(10, fit.HalfLifeYears.Required, 9);
        Assert.Equal(Math.Log(2) / 10, fit.Lambda.Required, 12);
    }

    [Fact]
    public void Falling_dispersion_converges()
    {
        Assert.True(SigmaConvergence.IsConverging(0.3, 0.2));
        Assert.False(SigmaConvergence.IsConverging(0.2, 0.2));
        Assert.Null(SigmaConvergence.IsConverging(0.2, UndefinedReason.NoUnits));
        Assert.Equal(1, SigmaConvergence.LogDeviation([1, Math.Exp(2)]).Required, 14);
        Assert.Equal(UndefinedReason.NonPositiveValue, SigmaConvergence.LogDeviation([1, 0]).Reason);
        Assert.Equal(1, SigmaConvergence.LogDeviation([1, 0, Math.Exp(2)], [1, 0, 1]).Required, 14);
    }

    [Fact]
    public void A_row_without_observation_has_no_probabilities()
    {
        var matrix = TransitionMatrix.FromCounts(new double[,] { { 3, 1 }, { 0, 0 } });
        Assert.Equal(0.75, matrix.Probability(0, 0).Value);
        Assert.Equal(UndefinedReason.EmptyRow, matrix.Probability(1, 0).Reason);
        Assert.Equal(UndefinedReason.EmptyRow, matrix.ShorrocksPrais.Reason);
        Assert.Null(matrix.SteadyState(out var reason));
        Assert.Equal(UndefinedReason.EmptyRow, reason);
    }

    [Fact]
    public void Classes_that_never_meet_have_no_single_long_run()
    {
        var matrix = TransitionMatrix.FromCounts(new double[,] { { 5, 0 }, { 0, 5 } });
        Assert.Null(matrix.SteadyState(out var reason));
        Assert.Equal(UndefinedReason.SingularMatrix, reason);
        Assert.Equal(0, matrix.ShorrocksPrais.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, matrix.SojournTime(0).Reason);
    }

    [Fact]
    public void A_missing_class_breaks_the_chain()
    {
        var matrix = TransitionMatrix.FromSequences([[0, 1, null, 1, 0]], 2);
        Assert.Equal((1.0, 1.0, 0.0), (matrix.Count(0, 1), matrix.Count(1, 0), matrix.Count(1, 1)));
    }

    [Fact]
    public void Rank_correlation_of_constant_figures_is_undefined()
    {
        Assert.Equal(UndefinedReason.ZeroSpread, KendallTau.Of([1, 1, 1], [1, 2, 3]).TauB.Reason);
        Assert.Equal(UndefinedReason.ZeroSpread, SpearmanRank.Of([1, 2, 3], [4, 4, 4]).Reason);
        Assert.Equal(UndefinedReason.TooFewUnits, SpearmanRank.Of([1], [4]).Reason);
        Assert.Equal(-1, KendallTau.Of([1, 2, 3], [3, 2, 1]).TauB.Value);
    }

    [Fact]
    public void Displayed_ranks_share_the_better_place()
    {
        Assert.Equal([1, 2, 2, 4], Ranks.Competition([9, 7, 7, 3]));
        Assert.Equal([4, 2, 2, 1], Ranks.Competition([9, 7, 7, 3], Polarity.LowerIsBetter));
        Assert.Equal([4, 2.5, 2.5, 1], Ranks.Average([9, 7, 7, 3]));
        Assert.Equal((2, 5), Ranks.RangeWithMissing(2, 3));
    }

    [Fact]
    public void An_order_that_never_changes_is_fully_concordant()
    {
        Assert.Equal(1, RankMobility.Concordance([[1, 2, 3], [10, 20, 30], [5, 6, 7]]).Required, 14);
        Assert.Equal(0, RankMobility.Concordance([[1, 2, 3], [3, 2, 1]]).Required, 14);
        Assert.Equal(9.0 / 16, RankMobility.EurofoundGamma([[1, 2, 3], [10, 20, 30], [5, 6, 7]]).Required, 14);
        Assert.Equal(UndefinedReason.OutOfRange, RankMobility.EurofoundGamma([[1, 2, 3], [1, 2, 3]], 2).Reason);
        Assert.Equal(4.0 / 3, RankMobility.MeanRankChange([1, 2, 3], [3, 2, 1]).Required, 14);
    }
}
