using ReformWarehouse.GapAnalysis.Gaps;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Gaps;

public class RatioAggregateTests
{
    [Fact]
    public void Only_complete_pairs_enter_both_sums()
    {
        var ratio = RatioAggregate.Of([10, null, 30, 5], [100, 200, null, 50]);
        Assert.Equal(15.0 / 150, ratio.RatioOfSums.Value);
        Assert.Equal(0.1, ratio.MeanOfRatios.Required, 15);
        Assert.Equal((2, 4), (ratio.Coverage.UnitsUsed, ratio.Coverage.UnitsTotal));
        Assert.Equal(150.0 / 350, ratio.Coverage.Weight.Value);
    }

    [Fact]
    public void A_unit_with_denominator_zero_is_ignored_as_one_of_weight_zero()
    {
        foreach (var ratio in new[] { RatioAggregate.Of([0, 30, null], [0, 100, 0]), RatioAggregate.Of([7, 30], [0, 100]) })
        {
            Assert.Equal(0.3, ratio.RatioOfSums.Value);
            Assert.Equal(0.3, ratio.MeanOfRatios.Value);
            Assert.Equal((1, 1), (ratio.Coverage.UnitsUsed, ratio.Coverage.UnitsTotal));
        }
    }

    [Fact]
    public void Nothing_to_divide_by_is_undefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, RatioAggregate.Of([0], [0]).RatioOfSums.Reason);
        Assert.Equal(UndefinedReason.NoUnits, RatioAggregate.Of([null], [5]).RatioOfSums.Reason);
        Assert.Equal(UndefinedReason.NoUnits, RatioAggregate.Of([], []).RatioOfSums.Reason);
        Assert.Equal(UndefinedReason.NegativeWeight, RatioAggregate.Of([1, 1], [5, -5]).RatioOfSums.Reason);
    }
}
