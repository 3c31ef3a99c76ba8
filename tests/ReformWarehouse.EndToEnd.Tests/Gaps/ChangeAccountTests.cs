using System.Globalization;
using Xunit;
using static ReformWarehouse.EndToEnd.Tests.Gaps.GapLake;

namespace ReformWarehouse.EndToEnd.Tests.Gaps;

public sealed class ChangeAccountTests
{
    [Fact]
    public void The_changes_lead_exactly_from_the_published_gap_to_the_gap_of_now()
    {
        using var lake = new GapLake().Load("试1", Level("SKL_TOTAL", "530000", "400.1", 2021, "万人"), Target("SKL_TOTAL", "530000", "500", 2025, "万人"));
        var before = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        // The later vintage: 2021 restated by the old definition (D) and by the new one, 2022, and a raised target.
        lake.Load("试1", Level("SKL_TOTAL", "530000", "410.2", 2021, "万人", "D", "旧口径"), Level("SKL_TOTAL", "530000", "450.4", 2021, "万人"), Level("SKL_TOTAL", "530000", "470.9", 2022, "万人"),
            Target("SKL_TOTAL", "530000", "520", 2025, "万人"));
        var row = Assert.Single(lake.Gap("--accounts", "--indicator", "SKL_TOTAL", "--year", "2022", "--against", "target", "--before", before));
        decimal Amount(string name) => row.GetProperty(name).GetDecimal();
        Assert.Equal(-999000m, Amount("opening_gap"));
        Assert.Equal(101000m, Amount("revised_data"));
        Assert.Equal(-200000m, Amount("revised_target"));
        Assert.Equal(402000m, Amount("changed_definition"));
        Assert.Equal(0m, Amount("changed_boundary"));
        Assert.Equal(205000m, Amount("new_period"));
        Assert.Equal(-491000m, Amount("closing_gap"));
        Assert.Equal(Amount("closing_gap"), Amount("opening_gap") + Amount("revised_data") + Amount("revised_target") + Amount("changed_definition") + Amount("changed_boundary") + Amount("new_period"));
        Assert.Equal("A", row.Text("grade"));
    }

    [Fact]
    public void What_was_not_published_then_has_no_account_but_a_reason()
    {
        using var lake = new GapLake().Load("试2", Target("SKL_TOTAL", "530000", "500", 2025, "万人"));
        var before = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        lake.Load("试3", Level("SKL_TOTAL", "530000", "400", 2021, "万人"), Level("SKL_TOTAL", "530000", "470", 2022, "万人"));
        var row = Assert.Single(lake.Gap("--accounts", "--indicator", "SKL_TOTAL", "--year", "2022", "--against", "target", "--before", before));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("opening_gap").ValueKind);
        Assert.Contains("published_value_missing", row.Texts("reason_codes"));
    }

    [Fact]
    public void What_it_takes_gives_people_growth_and_arrival_on_both_paths()
    {
        using var lake = new GapLake().Load("试4", Level("SKL_TOTAL", "530000", "380", 2020), Level("SKL_TOTAL", "530000", "400", 2021), Target("SKL_TOTAL", "530000", "500", 2025));
        var row = Assert.Single(lake.Gap("--needs", "--indicator", "SKL_TOTAL", "--against", "target"));
        Assert.Equal(100, row.Number("missing_amount"));
        Assert.Equal(25, row.Number("needed_per_year"));
        Assert.Equal((Math.Pow(1.25, 0.25) - 1) * 100, row.Number("needed_growth_percent")!.Value, 10);
        Assert.Equal(2026, row.Number("arrival_year_linear")!.Value, 10);
        Assert.Equal(2021 + Math.Log(1.25) / Math.Log(400.0 / 380), row.Number("arrival_year_geometric")!.Value, 10);
    }

    [Fact]
    public void A_share_says_how_many_people_are_missing()
    {
        using var lake = new GapLake().Load("试5", Share("SKL_EMP_SHARE", "530000", "15", 2021, "150", "1000"), Level("SKL_EMP_SHARE", "000000", "26", 2021, "%"));
        var row = Assert.Single(lake.Gap("--needs", "--indicator", "SKL_EMP_SHARE", "--against", "nation"));
        Assert.Equal(110, row.Number("missing_amount")!.Value, 9);
        Assert.Null(row.Number("arrival_year_linear"));
        Assert.Contains("present_per_year:missing_input", row.Texts("undefined"));
    }

    [Fact]
    public void A_county_that_became_a_city_takes_its_published_gap_along()
    {
        // 禄丰: county 532331 until the end of 2020, city 532302 since.
        using var lake = new GapLake().Load("试8", Level("SKL_EMP_SHARE", "532331", "10.1", 2020, "%"), Level("SKL_EMP_SHARE", "000000", "25", 2020, "%"));
        var before = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        lake.Load("试9", Level("SKL_EMP_SHARE", "532302", "12.4", 2021, "%"), Level("SKL_EMP_SHARE", "000000", "26.5", 2021, "%"));
        var row = Assert.Single(lake.Gap("--accounts", "--jurisdiction", "532302", "--indicator", "SKL_EMP_SHARE", "--year", "2021", "--against", "nation", "--before", before));
        decimal Amount(string name) => row.GetProperty(name).GetDecimal();
        Assert.Equal(-14.9m, Amount("opening_gap"));
        Assert.Equal(0.8m, Amount("new_period"));
        Assert.Equal(-14.1m, Amount("closing_gap"));
        Assert.Contains("boundary_not_restated", row.Texts("reason_codes"));
    }
}
