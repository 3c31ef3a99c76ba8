using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Gaps;

public class GapTests
{
    [Theory]
    [InlineData(3.2, 0.0)]
    [InlineData(-2.0, -1.0)]
    public void A_benchmark_of_zero_or_below_has_no_ratio(double value, double benchmark)
    {
        Assert.Equal(value - benchmark, AbsoluteGap.Of(value, benchmark).Value);
        Assert.Equal(UndefinedReason.NonPositiveBenchmark, BenchmarkRatio.Of(value, benchmark).Reason);
        Assert.Equal(UndefinedReason.NonPositiveBenchmark, RelativeGap.Percent(value, benchmark).Reason);
    }

    [Fact]
    public void A_missing_side_leaves_every_gap_undefined()
    {
        Assert.Equal(UndefinedReason.MissingInput, AbsoluteGap.Of(null, 1).Reason);
        Assert.Equal(UndefinedReason.MissingInput, RelativeGap.Percent(1, null).Reason);
        Assert.Equal(UndefinedReason.MissingInput, BenchmarkRatio.Of(null, null).Reason);
        Assert.Null(Shortfall.IsBehind(null, 1, Polarity.HigherIsBetter));
        Assert.Equal(UndefinedReason.MissingInput, HeadcountEquivalent.WithFixedDenominator(0.1, 0.2, null).Reason);
    }

    [Fact]
    public void A_level_unit_is_not_behind()
    {
        Assert.Equal(0, Shortfall.Of(26, 26, Polarity.LowerIsBetter).Value);
        Assert.False(Shortfall.IsBehind(26, 26, Polarity.HigherIsBetter));
    }

    [Fact]
    public void Headcounts_of_sub_units_add_up_to_the_parents_with_negative_terms_kept()
    {
        // Shares 10 %, 30 %, 8 % of 1000, 500, 2500 persons against 15 %: 50, -75, 175; the parent has 450 of 4000.
        double[] shares = [0.10, 0.30, 0.08], persons = [1000, 500, 2500];
        var parts = shares.Zip(persons, (s, n) => HeadcountEquivalent.WithFixedDenominator(s, 0.15, n).Required).ToArray();
        Assert.Equal([50, -75, 175], parts.Select(p => Math.Round(p, 9)));
        Assert.Equal(150, HeadcountEquivalent.WithFixedDenominator(450.0 / 4000, 0.15, 4000).Required, 9);
        Assert.Equal(150, parts.Sum(), 9);
    }

    [Fact]
    public void Growth_of_the_denominator_asks_for_persons_of_its_own()
    {
        // 20 % of 1000 now, 25 % of 1200 then: 300 - 200 = 100, of which 50 close the gap and 50 keep pace.
        Assert.Equal(100, HeadcountEquivalent.WithGrowingDenominator(0.2, 0.25, 1000, 1200).Required, 9);
        Assert.Equal(50, HeadcountEquivalent.ForGrowthAlone(0.25, 1000, 1200).Required, 9);
        Assert.Equal(50, HeadcountEquivalent.WithFixedDenominator(0.2, 0.25, 1000).Required, 9);
    }

    [Fact]
    public void A_benchmark_that_includes_the_unit_shrinks_the_gap_by_its_weight()
    {
        // A unit of 20 at weight 0.25 with the rest at 30: the whole is 27.5.
        Assert.Equal(27.5, InclusiveBenchmark.WithUnit(30, 20, 0.25).Required, 12);
        Assert.Equal(30, InclusiveBenchmark.WithoutUnit(27.5, 20, 0.25).Required, 12);
        Assert.Equal(-10, InclusiveBenchmark.ExcludingFromIncluding(-7.5, 0.25).Required, 12);
        Assert.Equal(UndefinedReason.ZeroDenominator, InclusiveBenchmark.WithoutUnit(20, 20, 1).Reason);
        Assert.Equal(UndefinedReason.OutOfRange, InclusiveBenchmark.WithoutUnit(20, 20, 1.1).Reason);
    }

    [Fact]
    public void Growth_units_refuse_a_base_of_zero_or_below()
    {
        Assert.Equal(UndefinedReason.ZeroBase, GrowthUnits.PercentChange(0, 5).Reason);
        Assert.Equal(UndefinedReason.NonPositiveValue, GrowthUnits.LogPoints(5, 0).Reason);
        Assert.Equal(5, GrowthUnits.PercentagePoints(0, 5).Value);
    }
}
