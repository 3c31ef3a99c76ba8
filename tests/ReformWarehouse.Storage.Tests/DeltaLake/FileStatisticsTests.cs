using System.Text.Json;
using ReformWarehouse.Storage.DeltaLake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DeltaLake;

public class FileStatisticsTests
{
    [Fact]
    public void A_long_text_is_cut_below_and_left_out_above()
    {
        var text = new string('云', 40);

        var (min, max) = Bounds("string", text, text);

        Assert.Equal(new string('云', 32), min!.Value.GetString());
        Assert.Null(max);
    }

    [Fact]
    public void A_character_of_two_units_is_not_cut_in_half()
    {
        var text = new string('a', 31) + "𠀀" + "z";

        Assert.Equal(new string('a', 31), Bounds("string", text, text).Min!.Value.GetString());
    }

    [Fact]
    public void An_instant_is_floored_below_and_raised_above()
    {
        var (min, max) = Bounds("timestamp", "2024-03-01 10:00:00.123456+00", "2024-03-01 10:00:00.123456+00");

        Assert.Equal("2024-03-01T10:00:00.123Z", min!.Value.GetString());
        Assert.Equal("2024-03-01T10:00:00.124Z", max!.Value.GetString());
    }

    [Theory]
    [InlineData("double", "-inf", "inf", false)]
    [InlineData("double", "1", "2", true)]
    [InlineData("boolean", "false", "true", false)]
    [InlineData("binary", "a", "b", false)]
    [InlineData("date", "-infinity", "10000-01-01", false)]
    [InlineData("timestamp", "-infinity", "infinity", false)]
    [InlineData("struct", "1", "2", false)]
    public void What_cannot_be_bounded_is_left_out(string type, string min, string max, bool nan)
    {
        Assert.Equal((null, null), Bounds(type, min, max, hasNan: nan));
    }

    [Fact]
    public void Numbers_are_numbers_and_days_are_text()
    {
        Assert.Equal("1.5", Bounds("decimal(9,2)", "1.5", "2").Min!.Value.GetRawText());
        Assert.Equal("9223372036854775807", Bounds("long", "1", "9223372036854775807").Max!.Value.GetRawText());
        Assert.Equal("\"9999-12-31\"", Bounds("date", "2020-01-01", "9999-12-31").Max!.Value.GetRawText());
    }

    [Fact]
    public void A_column_of_nulls_has_a_count_and_no_bounds()
    {
        var (min, max) = Bounds("long", "0", "0", nulls: 5);

        Assert.Null(min);
        Assert.Null(max);
    }

    private static (JsonElement? Min, JsonElement? Max) Bounds(string type, string min, string max, bool hasNan = false, long nulls = 0)
    {
        var json = FileStatistics.ToJson(5, new DeltaSchema([new("c", type, true)]), new Dictionary<string, ColumnStatistics> { ["c"] = new(min, max, nulls, hasNan) });
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        Assert.Equal(5, root.GetProperty("numRecords").GetInt64());
        Assert.Equal(nulls, root.GetProperty("nullCount").GetProperty("c").GetInt64());
        return (Find("minValues"), Find("maxValues"));

        JsonElement? Find(string name) => root.GetProperty(name).TryGetProperty("c", out var value) ? value : null;
    }
}
