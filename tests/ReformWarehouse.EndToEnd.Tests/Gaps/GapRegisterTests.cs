using Xunit;
using static ReformWarehouse.EndToEnd.Tests.Gaps.GapLake;

namespace ReformWarehouse.EndToEnd.Tests.Gaps;

public sealed class GapRegisterTests
{
    [Fact]
    public void Gaps_come_by_task_area_and_the_most_severe_first()
    {
        using var lake = new GapLake().Load("试1",
            Level("NPE_PTY_COV", "533400", "90", 2021, "%"), Level("NPE_PTY_COV", "530000", "100", 2021, "%"),
            Level("SKL_EMP_SHARE", "533400", "10", 2021, "%"), Level("SKL_EMP_SHARE", "530000", "20", 2021, "%"), Level("SKL_EMP_SHARE", "000000", "25", 2021, "%"),
            Target("SKL_EMP_SHARE", "533400", "12.5", 2025, "%"), Level("SKL_TOTAL", "533400", "5", 2021), Level("SKL_TOTAL", "530000", "50", 2021));
        var rows = lake.Gap("--register").Select(row => (row.Text("task_area"), row.Text("indicator_code"), row.Text("jurisdiction_code"), row.Text("against"), row.Number("severity_percent"), row.Text("grade"))).ToList();
        // A part of a total against its whole is a share and no gap: SKL_TOTAL is not there.
        Assert.Equal(
        [
            ("思想引领", "NPE_PTY_COV", "533400", "parent", 10, "A"),
            ("素质提升", "SKL_EMP_SHARE", "533400", "nation", 60, "A"),
            ("素质提升", "SKL_EMP_SHARE", "533400", "parent", 50, "A"),
            ("素质提升", "SKL_EMP_SHARE", "530000", "nation", 20, "A"),
            ("素质提升", "SKL_EMP_SHARE", "533400", "target", 20, "A"),
        ], rows.Select(row => row with { Item5 = Math.Round(row.Item5!.Value, 9) }));
    }

    [Fact]
    public void A_refused_comparison_stays_with_its_reason_and_without_severity()
    {
        using var lake = new GapLake().Load("试2", Level("SKL_EMP_SHARE", "530000", "10", 2021, "%", "D", "试用口径"), Level("SKL_EMP_SHARE", "000000", "25", 2021, "%"));
        var row = Assert.Single(lake.Gap("--register"));
        Assert.Equal("C", row.Text("grade"));
        Assert.Null(row.Number("severity_percent"));
        Assert.Null(row.Number("gap"));
        Assert.Contains("definition_differs", row.Texts("reason_codes"));
    }

    [Fact]
    public void All_34_main_indicators_answer_and_the_missing_ones_say_why()
    {
        using var lake = new GapLake().Load("试3",
            Level("NPE_PTY_COV", "530000", "90", 2021, "%"), Level("NPE_PTY_COV", "000000", "80", 2021, "%"), Level("LIB_PROV", "530000", "5", 2021, "个"));
        var rows = lake.Gap("--main");
        Assert.Equal(Enumerable.Range(1, 34).Select(number => $"M{number:00}"), rows.Select(row => row.Text("main_indicator_number")));
        Assert.Equal(10, rows[1].Number("gap")!.Value, 12);
        Assert.Equal("compared", rows[1].Text("status"));
        Assert.Equal("benchmark_missing", rows[2].Text("reason_codes"));
        Assert.Equal("no_number", rows[9].Text("reason_codes"));
        Assert.Equal("both_missing", rows[33].Text("reason_codes"));
        Assert.All(rows.Where(row => row.Text("status") == "missing"), row => Assert.Null(row.Number("gap")));
    }

    [Fact]
    public void A_register_written_to_a_file_holds_the_rows_that_are_shown()
    {
        using var lake = new GapLake().Load("试4", [.. Enumerable.Range(2019, 3).SelectMany(year => new[]
        {
            Level("SKL_EMP_SHARE", "533400", $"{year - 2000}", year, "%"), Level("SKL_EMP_SHARE", "530000", "25", year, "%"), Level("SKL_TOTAL", "533400", "5", year),
        }), Level("SKL_EMP_SHARE", "000000", "30", 2020, "%"), Target("SKL_EMP_SHARE", "533400", "32.5", 2025, "%")]);
        var shown = lake.Gap("--register", "--years", "all");
        var file = Path.Combine(lake.Path, "..", "register.csv");
        ReformProcess.Run("gap", "--register", "--years", "all", "--lake", lake.Path, "--out", file).MustExitWith(0);
        var lines = File.ReadAllLines(file).Select(line => line.Split(',')).ToList();
        int At(string column) => Array.IndexOf(lines[0], column);
        // Three years of the prefecture against nation, parent and target, three of the province against the nation; the nation has one year.
        Assert.Equal(12, shown.Count);
        Assert.Equal(
            shown.Select(row => (row.Text("jurisdiction_code"), row.Text("against"), (double?)row.Number("year"), row.Number("severity_percent"), row.Number("gap"), row.Text("grade"))).Order(),
            lines.Skip(1).Select(line => ((string?)line[At("jurisdiction_code")], (string?)line[At("against")], (double?)Number(line[At("year")]), Number(line[At("severity_percent")]), Number(line[At("gap")]), (string?)line[At("grade")])).Order());
    }

    [Fact]
    public void A_register_goes_to_csv_or_parquet_only()
    {
        using var lake = new GapLake().Load("试5", Level("SKL_TOTAL", "530000", "5", 2021));
        var result = ReformProcess.Run("gap", "--register", "--lake", lake.Path, "--out", "register.txt").MustExitWith(2);
        result.MustSay(".parquet");
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
