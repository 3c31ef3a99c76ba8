using ReformWarehouse.GapAnalysis.Rounding;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Rounding;

public class LargestRemainderTests
{
    [Fact]
    public void Whole_persons_add_up_with_negative_terms()
    {
        Assert.Equal([34, -12, 28], LargestRemainder.Round([33.6, -12.2, 28.6], 0, 50, out _)!);
        Assert.Null(LargestRemainder.Round([33.6, -12.2, 28.6], 0, 60, out var reason));
        Assert.Equal(UndefinedReason.TotalOutOfReach, reason);
    }

    [Fact]
    public void Equal_remainders_go_to_the_smaller_code_or_the_earlier_part()
    {
        Assert.Equal([1, 0, 0], LargestRemainder.Round([1.0 / 3, 1.0 / 3, 1.0 / 3], 0, null, out _)!);
        Assert.Equal([0, 1, 0], LargestRemainder.Round([1.0 / 3, 1.0 / 3, 1.0 / 3], 0, null, out _, ["533400", "530100", "530300"])!);
    }

    [Fact]
    public void Decimal_figures_are_not_floored_below_themselves() =>
        Assert.Equal([0.29, 0.57, 0.14], LargestRemainder.Round([0.29, 0.57, 0.14], 2, 1.0, out _)!);

    [Fact]
    public void Halves_round_away_from_zero()
    {
        Assert.Equal(2.68, HalfAwayFromZero.Round(2.675, 2));
        Assert.Equal(-2.5, HalfAwayFromZero.Round(-2.45, 1));
    }
}
