using ReformWarehouse.GapAnalysis.Outliers;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Outliers;

public class OutlierTests
{
    [Fact]
    public void A_small_sample_cannot_reach_three_sigma()
    {
        var z = ZScores.Of([0, 0, 0, 0, 0, 0, 0, 0, 0, 1e9]);
        Assert.Equal(ZScores.LargestPossible(10), z.Max(s => s.Required), 12);
        Assert.True(ZScores.LargestPossible(10) < 3 && ZScores.LargestPossible(11) > 3);
        Assert.Equal(UndefinedReason.ZeroSpread, ZScores.Of([2, 2])[0].Reason);
        Assert.Equal(UndefinedReason.TooFewUnits, ZScores.Of([2])[0].Reason);
    }

    [Fact]
    public void A_mad_of_zero_is_undefined_or_falls_back()
    {
        double[] values = [5, 5, 5, 5, 9];
        Assert.Equal(UndefinedReason.ZeroSpread, ModifiedZScores.Of(values).Scores[4].Reason);
        var fallback = ModifiedZScores.Of(values, fallBackToMeanDeviation: true);
        Assert.True(fallback.UsedFallback);
        Assert.Equal(4 / (1.253314 * 0.8), fallback.Scores[4].Required, 12);
        Assert.Equal(0, fallback.Scores[0].Value);
        Assert.Equal(UndefinedReason.ZeroSpread, ModifiedZScores.Of([5, 5], fallBackToMeanDeviation: true).Scores[0].Reason);
    }

    [Fact]
    public void A_value_on_the_fence_is_inside()
    {
        // Quartiles 2 and 4 of 1..5: fences -1 and 7.
        var fences = TukeyFences.Of([1, 2, 3, 4, 5]);
        Assert.Equal((-1.0, 7.0), (fences.Lower.Value, fences.Upper.Value));
        Assert.False(fences.IsOutside(7));
        Assert.True(fences.IsOutside(7.0001));
        Assert.Null(TukeyFences.Of([]).IsOutside(1));
        Assert.Equal((1.5, 3.5), (TukeyFences.Of([1, 2, 3, 4], rule: QuartileRule.Hinges).Q1.Value, TukeyFences.Of([1, 2, 3, 4], rule: QuartileRule.Hinges).Q3.Value));
    }

    [Fact]
    public void The_edit_sets_aside_what_has_no_ratio()
    {
        var edit = HidiroglouBerthelot.Of([100, 0, null, -5, 100], [110, 5, 5, 5, 120]);
        Assert.Equal([0, 4], edit.Included);
        Assert.Equal([1, 2, 3], edit.Excluded);
        Assert.Equal(UndefinedReason.NoUnits, HidiroglouBerthelot.Of([0], [1]).MedianRatio.Reason);
    }

    [Fact]
    public void Equal_quartiles_fall_back_to_the_tails_and_then_to_no_bounds()
    {
        double?[] before = [.. Enumerable.Repeat((double?)100, 20)];
        double?[] after = [.. Enumerable.Range(0, 20).Select(i => (double?)(i < 3 ? 110 : i < 6 ? 95 : i == 19 ? 400 : 100))];
        var edit = HidiroglouBerthelot.Of(before, after);
        Assert.True(edit.UsedFallback);
        Assert.Equal([19], edit.Outliers);
        var flat = HidiroglouBerthelot.Of(before, before);
        Assert.Equal(UndefinedReason.ZeroSpread, flat.Lower.Reason);
        Assert.Empty(flat.Outliers);
    }

    [Fact]
    public void The_edit_treats_halving_and_doubling_alike()
    {
        var edit = HidiroglouBerthelot.Of([100, 100, 100, 100, 100], [50, 99, 100, 101, 200], new(U: 0));
        Assert.Equal(-1, edit.Centred[0], 12);
        Assert.Equal(1, edit.Centred[4], 12);
    }

    [Fact]
    public void A_spike_is_reported_once_and_a_gap_is_annualised()
    {
        var result = YearOnYearRatio.Of([2019, 2020, 2021, 2024], [100, 200, 100, 800], 0.8, 1.25);
        Assert.Equal([2020], result.Spikes);
        Assert.Equal([2021], result.Dips);
        Assert.Equal(2, result.Years[3].Ratio.Required, 12);
        var zero = YearOnYearRatio.Of([2019, 2020, 2021], [0, 5, null], 0.8, 1.25);
        Assert.Equal(UndefinedReason.NonPositiveValue, zero.Years[1].Ratio.Reason);
        Assert.False(zero.Years[1].Flagged);
        Assert.Equal(UndefinedReason.MissingInput, zero.Years[2].Ratio.Reason);
    }

    [Fact]
    public void Rounding_slack_is_half_a_digit_for_each_figure()
    {
        // Three parts and a total at one decimal: 0.05 x 4.
        Assert.True(PartsAgainstTotal.Check([1.1, 2.2, 3.3], 6.8, 1).Consistent);
        Assert.False(PartsAgainstTotal.Check([1.1, 2.2, 3.3], 6.9, 1).Consistent);
        Assert.Equal(0.2, PartsAgainstTotal.Check([1.1, 2.2, 3.3], 6.8, 1).Slack, 12);
        Assert.Null(PartsAgainstTotal.Check([1, null], 6, 0).Consistent);
        Assert.False(PartsAgainstTotal.Check([9, null], 6, 0).Consistent);
        Assert.Null(PartsAgainstTotal.Check([9], null, 0).Consistent);
    }
}
