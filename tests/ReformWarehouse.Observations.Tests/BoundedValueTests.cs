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

    [Theory]
    [InlineData(3, Bound.LessThan, 4, Bound.Exact, Bound.LessThan)]
    [InlineData(3, Bound.AtMost, 4, Bound.AtLeast, Bound.AtMost)]
    [InlineData(3, Bound.LessThan, 4, Bound.LessThan, Bound.Indeterminate)]
    [InlineData(3, Bound.Exact, 4, Bound.LessThan, Bound.MoreThan)]
    [InlineData(0, Bound.Exact, 4, Bound.LessThan, Bound.Exact)]
    [InlineData(0, Bound.Exact, 4, Bound.AtLeast, Bound.Exact)]
    [InlineData(0, Bound.MoreThan, 4, Bound.AtLeast, Bound.MoreThan)]
    public void That_a_count_is_not_below_zero_is_no_bound_of_its_share(double part, Bound ofPart, double whole, Bound ofWhole, Bound expected) =>
        Assert.Equal(expected, BoundedValue.Divide(BoundedValue.Of(part, ofPart), BoundedValue.Of(whole, ofWhole))!.Value.Bound);

    [Theory]
    [InlineData(Bound.MoreThan, 100, true)]
    [InlineData(Bound.AtLeast, 100, null)]
    [InlineData(Bound.Exact, 100, false)]
    [InlineData(Bound.About, 100, false)]
    [InlineData(Bound.AtMost, 100, false)]
    [InlineData(Bound.LessThan, 99, null)]
    public void More_than_a_threshold_is_strict(Bound bound, double threshold, bool? expected) =>
        Assert.Equal(expected, BoundedValue.Of(100, bound).IsMoreThan(threshold));

    [Fact]
    public void A_median_is_as_uncertain_as_the_medians_of_the_ends()
    {
        BoundedValue[] values = [BoundedValue.Of(20, Bound.AtLeast), BoundedValue.Of(30), BoundedValue.Of(28)];
        var median = BoundedValue.Median(values);
        Assert.Equal((28, Bound.Range, 30), (median.Point, median.Bound, median.Upper));
        Assert.Equal((29, Bound.Exact), (BoundedValue.Median(values[1..]).Point, BoundedValue.Median(values[1..]).Bound));
        Assert.Throws<ArgumentException>(() => BoundedValue.Median([]));
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
