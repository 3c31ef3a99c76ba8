using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.Tests.Properties;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Disparity;

public class DisparityEdgeTests
{
    [Fact]
    public void No_unit_is_undefined_in_every_measure() =>
        Assert.All(Measures.All, m =>
        {
            Assert.Equal(UndefinedReason.NoUnits, m.Value([], []).Reason);
            Assert.Equal(UndefinedReason.NoUnits, m.Value([1, 2], [0, 0]).Reason);
        });

    [Fact]
    public void A_negative_weight_is_refused_by_every_measure() =>
        Assert.All(Measures.All, m => Assert.Equal(UndefinedReason.NegativeWeight, m.Value([1, 2], [1, -1]).Reason));

    [Fact]
    public void Weights_of_another_length_are_an_error_of_the_caller() =>
        Assert.All(Measures.All, m => Assert.Throws<ArgumentException>(() => m.Value([1, 2], [1])));

    [Fact]
    public void A_mean_of_zero_or_below_leaves_relative_measures_undefined()
    {
        Assert.All(Measures.Relative, m =>
        {
            Assert.False(m.Value([0, 0, 0], []).IsDefined);
            Assert.False(m.Value([-1, -2, 1], []).IsDefined);
        });
        Assert.Equal(UndefinedReason.NonPositiveMean, Gini.Of([0, 0]).Reason);
        Assert.Equal(UndefinedReason.NegativeValue, Gini.Of([-1, 5]).Reason);
        Assert.Equal(UndefinedReason.NonPositiveMean, CoefficientOfVariation.Population([-1, 1]).Reason);
    }

    [Fact]
    public void Zeros_are_fine_for_T_and_infinite_for_L()
    {
        // Half the people with nothing: T = ln 2, Gini = 1/2.
        Assert.Equal(Math.Log(2), TheilT.Of([0, 10]).Required, 15);
        Assert.Equal(0.5, Gini.Of([0, 10]).Required, 15);
        Assert.Equal(UndefinedReason.ZeroValue, TheilL.Of([0, 10]).Reason);
        Assert.Equal(UndefinedReason.NegativeValue, TheilL.Of([-1, 10]).Reason);
        Assert.Equal(UndefinedReason.ZeroValue, GeneralizedEntropy.Of([0, 10], -1).Reason);
        Assert.Equal(UndefinedReason.NonPositiveValue, Spread.MaxMinRatio([0, 10]).Reason);
    }

    [Fact]
    public void Atkinson_has_a_limit_at_zero_and_a_range_of_epsilon()
    {
        Assert.Equal(1, Atkinson.Of([0, 10], 1).Value);
        Assert.Equal(1, Atkinson.Of([0, 10], 2).Value);
        Assert.Equal(0.5, Atkinson.Of([0, 10], 0.5).Required, 15);
        Assert.Equal(0, Atkinson.Of([5, 10], 0).Value);
        Assert.Equal(UndefinedReason.OutOfRange, Atkinson.Of([5, 10], -1).Reason);
        Assert.Equal(UndefinedReason.NegativeValue, Atkinson.Of([-5, 10], 1).Reason);

        // Harmonic mean of 2 and 6 is 3, their mean 4.
        Assert.Equal(0.25, Atkinson.Of([2, 6], 2).Required, 15);
        Assert.Equal(3, Atkinson.EquallyDistributedEquivalent([2, 6], 2).Required, 14);
    }

    [Fact]
    public void A_large_epsilon_does_not_overflow() =>
        Assert.Equal(1 - 1e-3 / 500.0005, Atkinson.Of([1e-3, 1000], 400).Required, 5);

    [Fact]
    public void One_unit_has_no_sample_measure()
    {
        Assert.Equal(0, StandardDeviation.Population([7.5]).Value);
        Assert.Equal(UndefinedReason.TooFewUnits, StandardDeviation.Sample([7.5]).Reason);
        Assert.Equal(UndefinedReason.TooFewUnits, Gini.SmallSampleCorrected([7.5]).Reason);
        Assert.Equal(0, Gini.SmallSampleCorrected([3, 3]).Value);
    }

    [Fact]
    public void Equal_values_that_no_double_holds_exactly_have_no_disparity_at_all() =>
        Assert.All(Measures.All.Where(m => m.Key != "max/min"), m => Assert.Equal(0, m.Value([0.1, 0.1, 0.1], [0.3, 0.7, 1.9]).Value));

    [Fact]
    public void A_group_without_value_takes_no_part_in_T()
    {
        var split = TheilDecomposition.OfT([0, 0, 5, 15], ["a", "a", "b", "b"]);
        Assert.Equal(Math.Log(2), split.Between.Required, 14);
        Assert.Equal(split.Total.Required - Math.Log(2), split.Within.Required, 14);
        Assert.Equal(UndefinedReason.NonPositiveMean, split.Groups[0].Index.Reason);
        Assert.Equal(0, split.Groups[0].WithinContribution.Value);
        Assert.Equal(UndefinedReason.ZeroValue, TheilDecomposition.OfL([0, 0, 5, 15], ["a", "a", "b", "b"]).Total.Reason);
    }

    [Fact]
    public void Shares_of_no_inequality_are_undefined()
    {
        var split = TheilDecomposition.OfT([2, 2], ["a", "b"]);
        Assert.Equal(0, split.Total.Value);
        Assert.Equal(UndefinedReason.ZeroTotal, split.BetweenShare.Reason);
    }

    [Fact]
    public void Groups_apart_have_no_overlap_and_mixed_groups_have_some()
    {
        Assert.Equal(0, GiniDecomposition.Of([1, 2, 10, 12], ["a", "a", "b", "b"]).Overlap.Required, 14);
        Assert.True(GiniDecomposition.Of([1, 12, 2, 10], ["a", "a", "b", "b"]).Overlap.Required > 0.1);
    }

    [Fact]
    public void A_reference_worse_than_the_mean_leaves_nothing_to_gain()
    {
        Assert.Equal(0, PopulationAttributableRisk.Of([10, 20], [1, 1], 12).Value);
        Assert.Equal(0, PopulationAttributableRisk.FractionPercent([10, 20], [1, 1], 12).Value);
        Assert.Equal(-5, PopulationAttributableRisk.Of([10, 20], [1, 1], 10, Polarity.LowerIsBetter).Value);
        Assert.Equal(0, PopulationAttributableRisk.Of([10, 20], [1, 1], 20, Polarity.LowerIsBetter).Value);
    }

    [Fact]
    public void Distances_to_the_best_know_which_way_is_better()
    {
        Assert.Equal(5, MeanDistance.ToBest([10, 20], [1, 1], true).Value);
        Assert.Equal(7.5, MeanDistance.ToBest([10, 20], [1, 3], true, Polarity.LowerIsBetter).Value);
        Assert.Equal(5, MeanDistance.ToBest([10, 20], [1, 3], false, Polarity.LowerIsBetter).Value);
    }

    [Fact]
    public void Equal_groups_have_no_slope()
    {
        var slope = LinearSlopeIndex.Of([40, 40, 40], [0.3, 0.5, 0.7]);
        Assert.Equal(0, slope.Slope.Value);
        Assert.Equal(1, slope.Ratio.Value);
        Assert.Equal(0, ConcentrationIndex.Absolute([40, 40, 40], [0.3, 0.5, 0.7]).Value);
    }

    [Fact]
    public void One_group_has_no_slope_to_fit()
    {
        Assert.Equal(UndefinedReason.TooFewUnits, LinearSlopeIndex.Of([40], [1]).Slope.Reason);
        Assert.Equal(UndefinedReason.TooFewUnits, LogitSlopeIndex.Of([40], [100], false).Ratio.Reason);
    }

    [Fact]
    public void A_logit_without_a_finite_maximum_says_so()
    {
        Assert.Equal(UndefinedReason.NoConvergence, LogitSlopeIndex.Of([0, 0], [50, 50], false).Ratio.Reason);
        Assert.Equal(UndefinedReason.NoConvergence, LogitSlopeIndex.Of([0, 100], [50, 50], false).Ratio.Reason);
        Assert.Equal(UndefinedReason.OutOfRange, LogitSlopeIndex.Of([40, 101], [50, 50], false).Ratio.Reason);
    }

    [Fact]
    public void A_logit_of_two_groups_fits_both_shares()
    {
        // Two groups of equal size lie at 1/4 and 3/4: logit(0.2) and logit(0.8) are -+ln 4, so the line runs from -2 ln 4 to 2 ln 4.
        var slope = LogitSlopeIndex.Of([20, 80], [100, 100], weightByPopulationAgain: false);
        Assert.Equal(100 * (16.0 / 17 - 1.0 / 17), slope.SlopePercentagePoints.Required, 9);
        Assert.Equal(16, slope.Ratio.Required, 9);
    }

    [Fact]
    public void A_cumulative_share_runs_to_the_middle_of_each_group() =>
        Assert.Equal([0.1, 0.4, 0.8], Ridit.Of([2, 4, 4], out _)!.Select(r => Math.Round(r, 12)));
}
