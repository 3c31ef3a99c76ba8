using Xunit;

namespace ReformWarehouse.Observations.Tests;

public class BoundedValueTests
{
    private static BoundedValue More(double value) => BoundedValue.Of(value, Bound.MoreThan);

    [Fact]
    public void More_than_a_part_of_an_exact_whole_is_more_than_the_share()
    {
        var share = BoundedValue.Divide(More(281_800), BoundedValue.Of(1_550_000))!.Value * 100;
        Assert.Equal(18.180645161290322, share.Point, 12);
        Assert.Equal(Bound.MoreThan, share.Bound);
    }

    [Fact]
    public void More_than_less_more_than_says_nothing() =>
        Assert.Equal(Bound.Indeterminate, (More(5) - More(3)).Bound);

    [Theory]
    [InlineData(Bound.AtLeast, Bound.Exact, Bound.AtLeast)]
    [InlineData(Bound.Exact, Bound.AtLeast, Bound.AtMost)]
    [InlineData(Bound.Exact, Bound.MoreThan, Bound.LessThan)]
    [InlineData(Bound.AtLeast, Bound.AtMost, Bound.AtLeast)]
    [InlineData(Bound.MoreThan, Bound.AtMost, Bound.MoreThan)]
    [InlineData(Bound.About, Bound.Exact, Bound.About)]
    public void A_difference_carries_both_bounds(Bound left, Bound right, Bound expected) =>
        Assert.Equal(expected, (BoundedValue.Of(5, left) - BoundedValue.Of(3, right)).Bound);

    [Fact]
    public void Dividing_by_at_least_gives_at_most()
    {
        var ratio = BoundedValue.Divide(BoundedValue.Of(22.3), BoundedValue.Of(30, Bound.AtLeast))!.Value;
        Assert.Equal(22.3 / 30, ratio.Point, 12);
        Assert.Equal(Bound.AtMost, ratio.Bound);
    }

    [Fact]
    public void A_range_keeps_both_ends()
    {
        var range = BoundedValue.Of(700, Bound.Range, 6000) * 2;
        Assert.Equal((1400, Bound.Range, 12000), (range.Point, range.Bound, range.Upper));
        Assert.Equal("-6000–-700", (-BoundedValue.Of(700, Bound.Range, 6000)).ToString());
    }

    [Fact]
    public void Dividing_by_zero_is_undefined_and_not_infinite() =>
        Assert.Null(BoundedValue.Divide(BoundedValue.Of(1), BoundedValue.Of(0)));

    [Theory]
    [InlineData(Bound.Exact, 100, true)]
    [InlineData(Bound.Exact, 101, false)]
    [InlineData(Bound.MoreThan, 100, true)]
    [InlineData(Bound.MoreThan, 101, null)]
    [InlineData(Bound.LessThan, 100, false)]
    [InlineData(Bound.AtMost, 100, null)]
    public void A_bound_decides_a_threshold_or_leaves_it_open(Bound bound, double threshold, bool? expected) =>
        Assert.Equal(expected, BoundedValue.Of(100, bound).IsAtLeast(threshold));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_stated_value_is_finite(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BoundedValue.Of(value));

    [Fact]
    public void A_range_needs_an_upper_end_at_or_above_the_lower()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BoundedValue.Of(2, Bound.Range));
        Assert.Throws<ArgumentOutOfRangeException>(() => BoundedValue.Of(2, Bound.Range, 1));
    }
}
