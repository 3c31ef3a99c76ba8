using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Peers;

public class PeerTests
{
    [Fact]
    public void A_constant_covariate_is_dropped_and_reported()
    {
        double[][] units = [[1, 5, 2], [2, 5, 4], [4, 5, 1]];
        var with = NearestNeighbours.Of(units, 0);
        var without = NearestNeighbours.Of([.. units.Select(u => new[] { u[0], u[2] })], 0);
        Assert.Equal([1], with.DroppedCovariates);
        Assert.Equal(without.Distances, with.Distances);
        Assert.Equal(UndefinedReason.ZeroSpread, NearestNeighbours.Of([[1], [1]], 0).Undefined);
        Assert.Equal(UndefinedReason.TooFewUnits, NearestNeighbours.Of([[1]], 0).Undefined);
    }

    [Fact]
    public void Equally_near_units_are_ordered_by_code()
    {
        var distances = NearestNeighbours.Of([[0], [1], [-1], [5]], 0);
        Assert.Equal([2, 1, 3], distances.Order(["a", "c", "b", "d"]));
    }

    [Fact]
    public void Mahalanobis_counts_correlated_covariates_once()
    {
        // By hand: S = [[2.5, 2], [2, 2.5]] has the inverse [[10, -8], [-8, 10]]/9; the difference (1, -2) gives (10 + 32 + 40)/9.
        double[][] units = [[1, 3], [2, 1], [3, 2], [4, 5], [5, 4]];
        double sxy = units.Sum(u => (u[0] - 3) * (u[1] - 3)) / 4;
        var det = 2.5 * 2.5 - sxy * sxy;
        double Expected(double dx, double dy) => Math.Sqrt((2.5 * dx * dx - 2 * sxy * dx * dy + 2.5 * dy * dy) / det);
        var result = Mahalanobis.Of(units, 0);
        Assert.Equal(Expected(1, -2), result.Distances[1].Required, 12);
        Assert.Equal(Expected(4, 1), result.Distances[4].Required, 12);
        Assert.Equal(Expected(-2, 0), Mahalanobis.ToMean(units).Distances[0].Required, 12);
    }

    [Fact]
    public void A_singular_covariance_is_a_reason_and_not_a_number()
    {
        Assert.Equal(UndefinedReason.SingularMatrix, Mahalanobis.Of([[1, 2], [2, 4], [3, 6], [4, 8]], 0).Undefined);
        Assert.Equal(UndefinedReason.SingularMatrix, Mahalanobis.Of([[1, 2], [2, 5]], 0).Undefined);
    }

    [Fact]
    public void Gower_drops_what_is_missing_on_either_side()
    {
        GowerCovariate numbers = new([10, 20, null], null), names = new(null, ["a", "b", null]), constant = new([1, 1, 1], null);
        Assert.Equal(1, Gower.Of([numbers, names], 0).Distances[1].Value);
        Assert.Equal(2.0 / 3, Gower.Of([numbers, names, constant], 0).Distances[1].Value);
        Assert.Equal(UndefinedReason.MissingInput, Gower.Of([numbers, names], 0).Distances[2].Reason);
        Assert.Equal([1], Gower.Of([numbers, names], 0).Order(["x", "y", "z"]));
    }

    [Fact]
    public void Benchmarks_leave_the_unit_out_and_know_the_direction()
    {
        double[] values = [10, 20, 30, 40, 100];
        var peers = PeerBenchmark.Without(values, 4);
        Assert.Equal(25, PeerBenchmark.Mean(peers).Value);
        Assert.Equal(25, PeerBenchmark.Median(peers).Value);
        Assert.Equal(32.5, PeerBenchmark.TopQuartile(peers, Polarity.HigherIsBetter).Value);
        Assert.Equal(17.5, PeerBenchmark.TopQuartile(peers, Polarity.LowerIsBetter).Value);
        Assert.Equal(10, PeerBenchmark.Best(peers, Polarity.LowerIsBetter).Value);
        Assert.Equal(30, PeerBenchmark.WeightedMean(peers, [1, 2, 3, 4]).Value);
        Assert.Equal(UndefinedReason.NoUnits, PeerBenchmark.Mean([]).Reason);
    }

    [Fact]
    public void Quantiles_of_one_value_are_that_value_in_every_type()
    {
        for (var type = 1; type <= 9; type++)
            Assert.Equal(7, Quantile.Of([7], 0.3, type).Value);
        Assert.Equal(UndefinedReason.OutOfRange, Quantile.Of([7], 1.5).Reason);
        Assert.Equal(UndefinedReason.NoUnits, Quantile.Of([], 0.5).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([7], 0.5, 10));
    }

    [Fact]
    public void The_two_group_rules_differ()
    {
        // Twelve units in ten groups: SQL doubles the first two groups, PHE spreads the doubled ones.
        double[] values = [.. Enumerable.Range(1, 12).Select(i => (double)i)];
        string[] codes = [.. values.Select(v => $"U{v:00}")];
        Assert.Equal([1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10], QuantileGroups.SqlNtile(values, 10, false, codes));
        Assert.Equal([1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10], QuantileGroups.PublicHealthEngland(values, 10, false));
        Assert.Equal([2, 1, 3], QuantileGroups.SqlNtile([5, 5, 1], 3, true, ["b", "a", "c"]));
    }
}
