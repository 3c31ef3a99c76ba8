using System.Text.Json;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Demo;

/// <summary>The figures that the five reports yield, as the real program prints them. Expectations are worked out by hand from the printed numbers.</summary>
public class DemoFigureTests(DemoOutput demo) : IClassFixture<DemoOutput>
{
    private const string Nation = "yunnan_against_nation";
    private const string Targets = "results_against_targets_2025";
    private const string Below = "kunming_dali_zhenkang_against_province";

    [Theory]
    [InlineData("SKL_EMP_SHARE", 15.4, 26, -10.6, null)]
    [InlineData("SKL_HIGH_EMP_SHARE", 4.9, 6, -1.1, null)]
    [InlineData("EMP_SH_2", 17.7, 28.7, -11, "17.7 + 11")]
    [InlineData("EMP_SH_3", 38.6, 47.7, -9.1, "38.6 + 9.1")]
    [InlineData("MIG_WAGE", 3720, 4432, -712, null)]
    public void Yunnan_against_the_nation(string indicator, double value, double benchmark, double gap, string? derivation)
    {
        var row = Assert.Single(demo.Rows(Nation, indicator, benchmark: "000000"));
        AssertNumber(value, row, "value");
        AssertNumber(benchmark, row, "benchmark");
        AssertNumber(gap, row, "gap");
        Assert.Equal(derivation, row.GetProperty("benchmark_derivation").GetString());
        Assert.Equal("A", Text(row, "grade"));
        Assert.NotEmpty(row.GetProperty("value_sources").EnumerateArray());
        Assert.NotEmpty(row.GetProperty("benchmark_sources").EnumerateArray());
    }

    [Fact]
    public void The_skilled_share_says_how_many_people_are_missing()
    {
        var row = Assert.Single(demo.Rows(Nation, "SKL_EMP_SHARE", benchmark: "000000"));
        Assert.Equal("百分点", Text(row, "gap_unit"));
        AssertNumber(15.4 / 26 * 100, row, "percent_of_benchmark");
        AssertNumber((15.4 / 26 - 1) * 100, row, "relative_gap_percent");
        AssertNumber(4_280_000 / 0.154, row, "headcount_denominator");
        Assert.Equal("4280000 / 15.4 %", Text(row, "headcount_denominator_derivation"));
        AssertNumber((0.26 - 0.154) * 4_280_000 / 0.154, row, "headcount_equivalent");
        Assert.Equal("人", Text(row, "headcount_unit"));
    }

    [Fact]
    public void The_wage_gap_to_Guizhou_rests_on_a_derived_level()
    {
        var row = Assert.Single(demo.Rows(Nation, "MIG_WAGE", benchmark: "520000"));
        AssertNumber(4279, row, "benchmark");
        AssertNumber(-559, row, "gap");
        Assert.Equal("3720 + 559", Text(row, "benchmark_derivation"));
    }

    [Fact]
    public void A_bounded_benchmark_bounds_the_gap()
    {
        var row = Assert.Single(demo.Rows(Nation, "IND_VA_SHARE"));
        AssertNumber(-7.7, row, "gap");
        Assert.Equal("<=", Text(row, "gap_bound"));
        Assert.Equal("B", Text(row, "grade"));
        Assert.Contains("bound", Codes(row));
    }

    [Fact]
    public void A_difference_without_levels_is_a_gap_without_sides()
    {
        var row = Assert.Single(demo.Rows(Nation, "WAGE_MINING"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("benchmark").ValueKind);
        AssertNumber(-20_000, row, "gap");
        Assert.Equal("<", Text(row, "gap_bound"));
        Assert.NotEmpty(row.GetProperty("gap_sources").EnumerateArray());
    }

    [Fact]
    public void Another_province_with_another_definition_is_refused()
    {
        var row = Assert.Single(demo.Rows(Nation, "SELF_EVAL_N"));
        Assert.Equal("C", Text(row, "grade"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("gap").ValueKind);
        Assert.Contains("definition_differs", Codes(row));
    }

    [Theory]
    [InlineData("SKL_TOTAL", 85.60, -720_000, false, 240_000.0)]
    [InlineData("SKL_HIGH", 87.5483870967742, -193_000, false, 64_333.333333333336)]
    [InlineData("DEMO_SITE_N", 112.80, 64, true, null)]
    [InlineData("PEI_ENT_N", 62, -38, false, 12.666666666666666)]
    public void Results_against_targets(string indicator, double attained, double gap, bool reached, double? perYear)
    {
        var row = Assert.Single(demo.Rows(Targets, indicator));
        AssertNumber(attained, row, "percent_of_benchmark");
        AssertNumber(gap, row, "gap");
        Assert.Equal(reached, row.GetProperty("target_reached").GetBoolean());
        if (perYear is { } needed) AssertNumber(needed, row, "needed_per_year");
        else Assert.Equal(JsonValueKind.Null, row.GetProperty("needed_per_year").ValueKind);
        Assert.Equal("A", Text(row, "grade"));
    }

    [Fact]
    public void Patents_are_60_percent_with_the_caveat_that_the_windows_differ()
    {
        var row = Assert.Single(demo.Rows(Targets, "PATENT_N"));
        AssertNumber(60, row, "percent_of_benchmark");
        Assert.Equal("B", Text(row, "grade"));
        Assert.Contains("period_differs", Codes(row));
        Assert.Contains(row.GetProperty("reasons").EnumerateArray(), reason =>
            reason.GetString()!.Contains("2017–2022", StringComparison.Ordinal) && reason.GetString()!.Contains("2021–2025", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("target_reached").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("needed_per_year").ValueKind);
    }

    [Fact]
    public void Relief_of_four_campaigns_is_not_set_against_the_target_of_one()
    {
        var row = Assert.Single(demo.Rows(Targets, "WARM_FUND"));
        AssertNumber(1_400_000_000, row, "value");
        AssertNumber(250_000_000, row, "benchmark");
        Assert.Equal("C", Text(row, "grade"));
        Assert.Contains("definition_differs", Codes(row));
        foreach (var refused in new[] { "gap", "percent_of_benchmark", "relative_gap_percent", "headcount_equivalent", "target_reached", "needed_per_year" })
            Assert.Equal(JsonValueKind.Null, row.GetProperty(refused).ValueKind);
    }

    [Fact]
    public void Visits_to_households_are_not_person_times()
    {
        var row = Assert.Single(demo.Rows(Targets, "WARM_VISIT"));
        Assert.Equal("C", Text(row, "grade"));
        Assert.Contains("unit_differs", Codes(row));
    }

    [Theory]
    [InlineData("NPE_SWC_RATE", 43689, 13.91)]
    [InlineData("NPE_OPEN_RATE", 43772, 14.08)]
    public void Kunming_is_ahead_of_the_provincial_target(string indicator, double part, double gap)
    {
        var row = Assert.Single(demo.Rows(Below, indicator, "530100"));
        AssertNumber(part / 46524 * 100, row, "value");
        AssertNumber(80, row, "benchmark");
        AssertNumber(part / 46524 * 100 - 80, row, "gap");
        Assert.Equal(gap, row.GetProperty("gap").GetDouble(), 1.0 / 100);
        Assert.Equal($"{part} / 46524", Text(row, "value_derivation"));
        Assert.Equal("B", Text(row, "grade"));
    }

    [Fact]
    public void Dali_is_13_points_above_the_derived_level_of_the_province()
    {
        var row = Assert.Single(demo.Rows(Below, "RLT_ORG_RATE", "532900"));
        AssertNumber(35.56, row, "value");
        AssertNumber(22.56, row, "benchmark");
        AssertNumber(13, row, "gap");
        Assert.Equal("35.56 − 13", Text(row, "benchmark_derivation"));
    }

    [Fact]
    public void Zhenkang_has_15_comparable_rates_of_which_one_differs()
    {
        var rows = demo.Table(Below).Where(row => Text(row, "jurisdiction_code") == "530924" && Text(row, "grade") != "C").ToList();
        Assert.Equal(15, rows.Count);
        var different = Assert.Single(rows, row => Math.Abs(row.GetProperty("gap").GetDouble()) > 1e-12);
        Assert.Equal("CASE_CLOSE_RATE", Text(different, "indicator_code"));
        AssertNumber(4, different, "gap");
    }

    [Fact]
    public void The_conflict_inside_the_Kunming_report_is_listed_with_both_values()
    {
        var conflicts = demo.Root.GetProperty("conflicts").EnumerateArray().Where(row => Text(row, "jurisdiction_code") == "530100").ToList();
        Assert.Equal([200.0, 740.0], conflicts.Select(row => row.GetProperty("value").GetDouble()));
        Assert.Equal([">", ">"], conflicts.Select(row => Text(row, "bound")));
        Assert.Single(conflicts.Select(row => row.GetProperty("conflict").GetInt32()).Distinct());
    }

    [Fact]
    public void Every_comparison_has_a_grade_a_reason_and_a_source()
    {
        var rows = demo.Root.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()).ToList();
        Assert.True(rows.Count > 40);
        foreach (var row in rows)
        {
            Assert.Contains(Text(row, "grade"), new[] { "A", "B", "C" });
            Assert.NotEmpty(row.GetProperty("reasons").EnumerateArray());
            Assert.NotEmpty(row.GetProperty("sources").EnumerateArray());
            if (Text(row, "grade") == "C") Assert.Equal(JsonValueKind.Null, row.GetProperty("gap").ValueKind);
        }
    }

    [Fact]
    public void A_gap_on_the_loaded_lake_agrees_with_the_demo()
    {
        using var gap = JsonDocument.Parse(DemoOutput.Run("gap", "--lake", demo.Lake, "--indicator", "SKL_EMP_SHARE", "--against", "nation", "--format", "json"));
        var expected = Assert.Single(demo.Rows(Nation, "SKL_EMP_SHARE", benchmark: "000000"));
        Assert.True(JsonElement.DeepEquals(expected, Assert.Single(gap.RootElement.EnumerateArray())));
    }

    [Fact]
    public void More_than_a_part_of_the_whole_is_more_than_a_share_and_no_gap()
    {
        using var gap = JsonDocument.Parse(DemoOutput.Run("gap", "--lake", demo.Lake, "--indicator", "SKL_HIGH", "--jurisdiction", "530100", "--against", "province", "--format", "json"));
        var row = Assert.Single(gap.RootElement.EnumerateArray(), row => Text(row, "benchmark_kind") == "target");
        AssertNumber(281_800.0 / 1_550_000 * 100, row, "percent_of_benchmark");
        Assert.Equal(">", Text(row, "percent_of_benchmark_bound"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("gap").ValueKind);
        Assert.Contains("part_of_whole", Codes(row));
    }

    private static void AssertNumber(double expected, JsonElement row, string field) =>
        Assert.Equal(expected, row.GetProperty(field).GetDouble(), Math.Max(1, Math.Abs(expected)) * 1e-9);

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    private static IEnumerable<string?> Codes(JsonElement row) => row.GetProperty("reason_codes").EnumerateArray().Select(code => code.GetString());
}
