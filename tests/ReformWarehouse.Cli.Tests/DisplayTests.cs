using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.Cli.Tests;

public class DisplayTests
{
    [Theory]
    [InlineData(4_280_000, "人", 0, "428万人")]
    [InlineData(1_400_000_000, "元", 0, "14亿元")]
    [InlineData(9_999, "人", 0, "9999 人")]
    [InlineData(15.4, "%", 2, "15.4 %")]
    [InlineData(-10.6, "百分点", 2, "−10.6 百分点")]
    [InlineData(0.125, "%", 2, "0.13 %")]
    [InlineData(-0.001, "%", 2, "0 %")]
    public void A_value_is_shown_with_unit_and_rounded_half_away_from_zero(double value, string unit, int decimals, string expected) =>
        Assert.Equal(expected, Display.Value(BoundedValue.Of(value), unit, decimals));

    [Theory]
    [InlineData(4_280_000, "人", 0, "4.28 million persons")]
    [InlineData(304_633.4, "人", 0, "304,633 persons")]
    [InlineData(1_400_000_000, "元", 0, "1.4 billion yuan")]
    [InlineData(-10.6, "百分点", 2, "−10.6 pp")]
    [InlineData(125, "家", 0, "125")]
    public void In_English_it_has_separators_millions_and_English_units(double value, string unit, int decimals, string expected) =>
        Assert.Equal(expected, Display.Value(BoundedValue.Of(value), unit, decimals, Culture.En));

    [Fact]
    public void A_bound_is_shown_in_front() => Assert.Equal("> 28.18万人", Display.Value(BoundedValue.Of(281_800, Bound.MoreThan), "人", 0));

    [Fact]
    public void A_range_is_shown_with_both_ends() => Assert.Equal("700–6000 元", Display.Value(BoundedValue.Of(700, Bound.Range, 6000), "元", 0));

    [Fact]
    public void A_gap_ahead_has_a_plus_and_a_gap_of_nothing_has_no_sign()
    {
        Assert.Equal("+13.91 百分点", Display.Signed(BoundedValue.Of(13.906), "百分点", 2));
        Assert.Equal("0 百分点", Display.Signed(BoundedValue.Of(0.001), "百分点", 2));
    }
}
