using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.MissingData;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.MissingData;

public class MissingDataTests
{
    [Fact]
    public void The_threshold_applies_to_the_denominator_covered_and_includes_its_end()
    {
        Assert.True(ShareRollup.Of([1, null], [80, 20], 0.8).Publish);
        Assert.Equal(UndefinedReason.InsufficientCoverage, ShareRollup.Of([1, null], [79, 21], 0.8).PublishedShare.Reason);
        Assert.Equal([1], ShareRollup.Of([1, null], [80, 20]).MissingUnits);
        Assert.Equal(UndefinedReason.NoUnits, ShareRollup.Of([null], [10]).Share.Reason);
    }

    [Fact]
    public void A_unit_without_anybody_to_have_a_share_of_is_not_asked_for()
    {
        var rollup = ShareRollup.Of([1, null, null, 3], [80, 20, 0, 0], 0.8);
        Assert.Equal(1 / 80.0, rollup.PublishedShare.Value);
        Assert.Equal(0.5, rollup.UnitCoverage.Value);
        Assert.Equal([1], rollup.MissingUnits);
        Assert.Equal(1, rollup.ObservedNumerator.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, ShareRollup.Of([0], [0]).Share.Reason);
    }

    [Fact]
    public void A_year_on_year_change_below_zero_is_a_relative_gap_like_any_other()
    {
        var growth = GapYearGrowth.Of([2020, 2021, 2022], [10, -5, 4]);
        Assert.Equal(-150, growth[1].YearOnYearPercent.Value);
        Assert.Equal(UndefinedReason.NonPositiveValue, growth[1].AnnualisedPercent.Reason);
        Assert.Equal(UndefinedReason.NonPositiveValue, growth[2].YearOnYearPercent.Reason);
    }

    [Theory]
    [InlineData(17, 20, true)]
    [InlineData(16, 20, false)]
    [InlineData(85, 100, true)]
    [InlineData(84, 100, false)]
    [InlineData(0, 5, false)]
    public void More_than_fifteen_percent_of_subgroups_missing_allows_no_summary(int present, int total, bool allowed) =>
        Assert.Equal(allowed, SubgroupCoverage.Check(present, total) is null);

    [Fact]
    public void A_value_without_a_weight_cannot_enter_a_weighted_mean()
    {
        var rollup = WeightedMeanRollup.Of([10, 20, 30, null], [1, 3, null, 4]);
        Assert.Equal(17.5, rollup.Mean.Value);
        Assert.Equal([2], rollup.ValueWithoutWeight);
        Assert.Equal([3], rollup.WeightWithoutValue);
        Assert.Equal(0.5, rollup.Coverage.Weight.Value);
        Assert.Equal((2, 4), (rollup.Coverage.UnitsUsed, rollup.Coverage.UnitsTotal));
    }

    [Fact]
    public void Like_for_like_growth_needs_a_pair()
    {
        var rollup = SumRollup.Of([null, 5], [10, null]);
        Assert.Equal(UndefinedReason.MissingInput, rollup.LikeForLikeGrowthPercent.Reason);
        Assert.Equal(5, rollup.ObservedSum.Value);
        Assert.Equal(15, rollup.CarriedForward.Value);
        Assert.Equal(UndefinedReason.MissingInput, SumRollup.Of([null, 5], [null, 5]).CarriedForward.Reason);
        Assert.Equal(UndefinedReason.MissingInput, SumRollup.Of([1, 2]).CoverageByPrevious.Reason);
    }

    [Fact]
    public void Across_a_gap_year_there_is_only_an_annualised_rate()
    {
        var growth = GapYearGrowth.Of([2023, 2020, 2021, 2022], [121, 100, null, 110]);
        Assert.Equal([2020, 2021, 2022, 2023], growth.Select(g => g.Year));
        Assert.Equal(UndefinedReason.MissingInput, growth[2].YearOnYearPercent.Reason);
        Assert.Equal((Math.Sqrt(1.1) - 1) * 100, growth[2].AnnualisedPercent.Required, 12);
        Assert.True(growth[2].SpansGap);
        Assert.Equal(10, growth[3].YearOnYearPercent.Required, 12);
        Assert.False(growth[3].SpansGap);
    }

    [Fact]
    public void Bounds_hold_every_completion_and_are_reached()
    {
        double?[] values = [20, null, 50, null], weights = [3, 1, 2, 4];
        DisparityMeasure gini = (v, w) => Gini.Of(v, w);
        var bounds = DisparityBounds.Of(gini, values, weights, 10, 90);
        double least = double.MaxValue, most = double.MinValue;
        for (var a = 10.0; a <= 90; a += 0.5)
        {
            for (var b = 10.0; b <= 90; b += 0.5)
            {
                var value = Gini.Of([20, a, 50, b], [3, 1, 2, 4]).Required;
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }
        }

        Assert.Equal(most, bounds.Upper.Required, 12);
        Assert.InRange(bounds.Lower.Required, least - 1e-3, least + 1e-12);
        Assert.Equal(0.5, bounds.Coverage.Units.Value);
    }

    [Fact]
    public void Bounds_without_weights_need_no_more_corners_than_missing_units()
    {
        double?[] values = [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? (double?)(30 + i) : null)];
        var bounds = DisparityBounds.Of((v, w) => Spread.Range(v, w), values, [], 0, 100);
        Assert.Equal(100, bounds.Upper.Value);
        Assert.Equal(58, bounds.Lower.Value);
        Assert.Equal(UndefinedReason.MissingInput, DisparityBounds.Of((v, w) => Gini.Of(v, w), [1, 2], [1, null], 0, 1).Lower.Reason);
    }
}
