using System.Text;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Query;

/// <summary><c>reform query</c> as a user types it.</summary>
public class QueryCommandTests(QueryLake lake) : IClassFixture<QueryLake>
{
    private static readonly string[] Counties = ["--indicator", "SKL_TOTAL", "--level", "county", "--within", "530900", "--year", "2022"];

    [Fact]
    public void Flags_filter_sort_and_limit_and_leave_the_total_whole()
    {
        var rows = lake.Ask([.. Counties, "--where", "value>=500", "--sort", "value:desc", "--limit", "2", "--totals", "--measure", "rank", "--format", "json"])
            .MustExitWith(0).Json.EnumerateArray().ToList();

        Assert.Equal(["530921", "530924", null], rows.Select(row => row.GetProperty("jurisdiction_code").GetString()));
        Assert.Equal([1200, 800, 2502], rows.Select(row => row.GetProperty("value").GetDouble()));
        Assert.Equal([1, 2], rows.Take(2).Select(row => row.GetProperty("rank").GetInt32()));
        Assert.True(rows[2].GetProperty("is_total").GetBoolean());
    }

    [Fact]
    public void A_file_asks_the_same_as_flags()
    {
        using var folder = new TemporaryFolder();
        var file = folder["question.json"];
        File.WriteAllText(file, """
            {
                "indicators": ["技能人才总量"], "jurisdictions": { "level": "county", "within": "临沧市" }, "periods": [2022],
                "filters": [{ "column": "status", "is": "=", "value": "normal" }], "sort": [{ "column": "value" }]
            }
            """);

        var asked = lake.Ask("--query", file, "--format", "csv").MustExitWith(0).Output;

        Assert.Equal(lake.Ask([.. Counties, "--where", "status=normal", "--sort", "value", "--format", "csv"]).MustExitWith(0).Output, asked);
        Assert.Equal(5, asked.Trim().Split('\n').Length);
        lake.Ask("--query", file, "--year", "2022").MustExitWith(2).MustSay("--query", "--year");
        File.WriteAllBytes(file, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(File.ReadAllText(file)));
        Assert.Equal(asked, lake.Ask("--query", file, "--format", "csv").MustExitWith(0).Output);
        lake.Ask("--query", folder["no.json"]).MustExitWith(2).MustSay("--query", "no.json");
        lake.Ask("--indicator", "SKL_TOTL", "--year", "2022", "--culture", "en").MustExitWith(2).MustSay("SKL_TOTAL Skilled workers");
    }

    [Fact]
    public void A_table_speaks_the_asked_language_and_lays_out_the_asked_dimension()
    {
        var zh = lake.Ask("--indicator", "SKL_TOTAL", "--peers-of", "530921", "--year", "2021,2022", "--columns", "period").MustExitWith(0).Output;
        var en = lake.Ask("--indicator", "SKL_TOTAL", "--peers-of", "530921", "--year", "2021,2022", "--rows", "period", "--culture", "en").MustExitWith(0).Output;

        Assert.Contains("缺报", zh, StringComparison.Ordinal);
        Assert.Contains("2021", zh.Split('\n').First(line => line.Contains("地区", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("missing", en, StringComparison.Ordinal);
        Assert.StartsWith("2021", en.Split('\n').First(line => line.Contains("Skilled", StringComparison.Ordinal)).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_prints_the_statement_and_what_is_bound_in_each_dialect()
    {
        var duckdb = lake.Ask([.. Counties, "--explain"]).MustExitWith(0).Output;
        var tsql = lake.Ask([.. Counties, "--explain", "--dialect", "sqlserver"]).MustExitWith(0).Output;
        var clickHouse = lake.Ask([.. Counties, "--explain", "--dialect", "clickhouse"]).MustExitWith(0).Output;

        Assert.StartsWith("-- purpose:", duckdb, StringComparison.Ordinal);
        Assert.Contains("-- $within = \"530900\"", duckdb, StringComparison.Ordinal);
        Assert.Contains("openjson(@indicators)", tsql, StringComparison.Ordinal);
        Assert.Contains("create or replace temporary table cell as", clickHouse, StringComparison.Ordinal);
        Assert.Contains("-- {within:String} = \"530900\"", clickHouse, StringComparison.Ordinal);
        lake.Ask([.. Counties, "--explain", "--dialect", "oracle"]).MustExitWith(2).MustSay("oracle", "duckdb", "sqlserver", "clickhouse");
    }

    [Fact]
    public void Lineage_names_the_return_behind_each_part_of_a_roll_up()
    {
        var text = lake.Ask("--indicator", "SKL_TOTAL", "--jurisdiction", "530900", "--year", "2022", "--lineage").MustExitWith(0).Output;
        var tree = lake.Ask("--indicator", "SKL_TOTAL", "--jurisdiction", "530900", "--year", "2022", "--lineage", "--format", "json").MustExitWith(0).Json[0];

        foreach (var report in new[] { "试-530921", "试-530922", "试-530923" }) Assert.Contains(report, text, StringComparison.Ordinal);
        Assert.Equal(2502, tree.GetProperty("below").EnumerateArray().Sum(part => part.GetProperty("value").ValueKind == System.Text.Json.JsonValueKind.Number ? part.GetProperty("value").GetDouble() : 0));
        lake.Ask("--indicator", "SKL_TOTAL", "--jurisdiction", "530900", "--year", "2022", "--lineage", "--format", "csv").MustExitWith(2);
    }

    [Fact]
    public void Small_counts_and_other_divisions_stay_hidden()
    {
        var rows = lake.Ask([.. Counties, "--smallest-count", "3", "--format", "json"]).MustExitWith(0).Json.EnumerateArray()
            .ToDictionary(row => row.GetProperty("jurisdiction_code").GetString()!, row => row.GetProperty("status").GetString());
        var own = lake.Ask([.. Counties, "--scope", "530921", "--format", "json"]).MustExitWith(0).Json.EnumerateArray().ToList();

        Assert.Equal(("suppressed", "suppressed", "normal"), (rows["530922"], rows["530923"], rows["530921"]));
        Assert.Equal("530921", Assert.Single(own).GetProperty("jurisdiction_code").GetString());
    }

    [Theory]
    [InlineData("SKL_TOTL", "SKL_TOTAL", "--year", "2022")]
    [InlineData("SKL_TOTAL", "value>=10", "--year", "2022", "--where", "value~10")]
    [InlineData("SKL_TOTAL", "rank", "--year", "2022", "--sort", "ranks", "--measure", "rank")]
    [InlineData("SKL_TOTAL", "2021-2025", "--year", "last")]
    [InlineData("SKL_TOTAL", "status", "--year", "2022", "--where", "value=many")]
    [InlineData("SKL_TOTAL", "period", "--year", "2022", "--columns", "week")]
    [InlineData("SKL_TOTAL", "reconciled", "--year", "2022", "--roll-up", "up")]
    [InlineData("SKL_TOTAL", "1949", "--year", "1948")]
    [InlineData("SKL_TOTAL", "2100", "--year", "2022", "--as-of", "9999-12-31")]
    [InlineData("SKL_TOTAL", "2100", "--year", "2022", "--measure", "index", "--base-year", "99999")]
    [InlineData("SKL_TOTAL", "first_year", "--year", "2022", "--cumulative-from", "2030")]
    [InlineData("SKL_TOTAL", "coverage_too_low", "--year", "2022", "--where", "status=low")]
    [InlineData("SKL_TOTAL", "filter", "--year", "2022", "--where", "value>=NaN")]
    [InlineData("SKL_TOTAL", "filter", "--year", "2022", "--where", "value<Infinity")]
    [InlineData("SKL_TOTAL", "--level", "--year", "2022", "--within", "530000")]
    [InlineData("SKL_TOTAL", "1", "--year", "2022", "--smallest-count", "0")]
    [InlineData("SKL_TOTAL", "--peers-of", "--year", "2022", "--scope", "530921", "--measure", "rank")]
    public void Wrong_usage_is_told_with_its_remedy(string indicator, string remedy, params string[] arguments)
    {
        foreach (var culture in new[] { "zh", "en" })
        {
            var run = lake.Ask(["--indicator", indicator, "--jurisdiction", "530900", "--culture", culture, .. arguments]).MustExitWith(2).MustSay(remedy);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
            Assert.Equal("", run.Output);
        }
    }
}
