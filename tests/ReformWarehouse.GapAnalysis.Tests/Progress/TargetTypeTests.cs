using ReformWarehouse.GapAnalysis.Progress;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Progress;

public class TargetTypeTests
{
    [Theory]
    [InlineData(10, true, 0)]
    [InlineData(20, true, 0)]
    [InlineData(9.5, false, -0.5)]
    [InlineData(22, false, 2)]
    public void A_range_includes_both_ends(double value, bool met, double distance)
    {
        var target = RangeTarget.Between(value, 10, 20);
        Assert.Equal(met, target.Met);
        Assert.Equal(distance, target.Distance.Value);
    }

    [Fact]
    public void A_missing_end_is_open_and_two_are_no_target()
    {
        Assert.True(RangeTarget.Between(1e9, 10, null).Met);
        Assert.False(RangeTarget.Between(9, 10, null).Met);
        Assert.Equal(UndefinedReason.MissingInput, RangeTarget.Between(9, null, null).Distance.Reason);
        Assert.Equal(UndefinedReason.OutOfRange, RangeTarget.Between(9, 10, 5).Distance.Reason);
        Assert.Null(RangeTarget.Between(null, 10, 20).Met);
    }

    [Fact]
    public void About_needs_a_tolerance_to_be_judged()
    {
        Assert.Equal(UndefinedReason.NotApplicable, RangeTarget.About(98, 100, null).Distance.Reason);
        Assert.True(RangeTarget.About(98, 100, 2).Met);
        Assert.False(RangeTarget.About(97.9, 100, 2).Met);
        Assert.True(RangeTarget.About(-102, -100, 2).Met);
        Assert.True(RangeTarget.Equal(5, 5).Met);
        Assert.False(RangeTarget.Equal(5.0001, 5).Met);
    }

    [Fact]
    public void An_increase_over_the_base_is_a_level_to_reach()
    {
        var target = IncreaseTarget.Judge(20, 22, 5);
        Assert.Equal(25, target.Level.Value);
        Assert.Equal(40, target.CompletionPercent.Value);
        Assert.False(target.Verdict.Met);
        Assert.Equal(3, target.Verdict.Shortfall.Value);
        Assert.True(IncreaseTarget.Judge(20, 15, -5).Verdict.Met);
        Assert.Equal(-20, IncreaseTarget.Judge(20, 19, 5).CompletionPercent.Required, 12);
        Assert.Equal(UndefinedReason.TargetEqualsBase, IncreaseTarget.Judge(20, 19, 0).CompletionPercent.Reason);
        Assert.Equal(UndefinedReason.MissingInput, IncreaseTarget.Judge(null, 19, 5).Level.Reason);
    }
}
