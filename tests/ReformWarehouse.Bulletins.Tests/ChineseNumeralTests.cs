using ReformWarehouse.Bulletins.Quantities;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public class ChineseNumeralTests
{
    [Theory]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("两百零五", 205)]
    [InlineData("五千五百七十五万", 55_750_000)]
    [InlineData("三亿二千万", 320_000_000)]
    [InlineData("百万", 1_000_000)]
    public void A_numeral_in_characters_has_its_value(string text, int expected) => Assert.Equal(expected, ChineseNumeral.Parse(text));

    [Fact]
    public void A_decimal_in_characters_has_its_value() => Assert.Equal(3.25m, ChineseNumeral.Parse("三点二五"));

    [Theory]
    [InlineData("一二")]
    [InlineData("点五")]
    [InlineData("")]
    public void Digits_in_a_row_are_no_number(string text) => Assert.Null(ChineseNumeral.Parse(text));
}
