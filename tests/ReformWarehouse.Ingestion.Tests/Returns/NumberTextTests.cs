using ReformWarehouse.Ingestion.Returns;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests.Returns;

public class NumberTextTests
{
    [Theory]
    [InlineData("1,234", "1234")]
    [InlineData("12,345,678.50", "12345678.50")]
    [InlineData("１２，３４５", "12345")]
    [InlineData("1 234", "1234")]
    [InlineData("１\u00A0２３４", "1234")]
    [InlineData("−0.5", "-0.5")]
    [InlineData("+7", "7")]
    [InlineData("0", "0")]
    public void Reads_numerals_as_offices_type_them(string text, string expected)
    {
        Assert.True(NumberText.TryParse(text, out var value));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData("12 34")]
    [InlineData("1.234,5")]
    [InlineData("1,234 567")]
    [InlineData("1E5")]
    [InlineData("428万")]
    [InlineData("一百")]
    [InlineData("")]
    [InlineData("28.18%")]
    public void Never_guesses(string text) => Assert.False(NumberText.TryParse(text, out _));
}
