using System.Globalization;
using System.Text;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Loading;

/// <summary>A large return gets the facts, findings and messages that the same bytes get when they are loaded row by row.</summary>
public sealed class LargeReturnTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "reform-large-" + Guid.NewGuid().ToString("N"));

    public LargeReturnTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.02)]
    [InlineData(3, 0.1)]
    [InlineData(4, 0.3)]
    [InlineData(5, 0.05)]
    public void A_return_with_planted_faults_loads_as_it_does_row_by_row(int seed, double faults) =>
        Same(Write("one.csv", new GeneratedReturn(seed, faults).Text()));

    /// <summary>One pair of returns; as many as <c>REFORM_LARGE_RETURN_SEEDS</c> says.</summary>
    [Fact]
    public void Returns_of_any_seed_load_as_they_do_row_by_row()
    {
        var pairs = int.Parse(Environment.GetEnvironmentVariable("REFORM_LARGE_RETURN_SEEDS") ?? "1", CultureInfo.InvariantCulture);
        for (var pair = 0; pair < pairs; pair++)
        {
            var seed = Random.Shared.Next();
            try
            {
                Same(
                    Write("one.csv", new GeneratedReturn(seed, 0.08) { IssuedYear = 2022 }.Text()),
                    Write("two.csv", new GeneratedReturn(seed / 2, 0.15) { Code = seed % 2 == 0 ? "合成一" : "合成二", Level = 1 + seed % 7 / 100.0 }.Text()));
            }
            catch (Xunit.Sdk.XunitException error)
            {
                throw new Xunit.Sdk.XunitException($"seed {seed}: {error.Message}");
            }

            Directory.Delete(Path.Combine(folder, "rows"), recursive: true);
            Directory.Delete(Path.Combine(folder, "bulk"), recursive: true);
        }
    }

    [Fact]
    public void The_planted_faults_reach_every_rule_that_a_return_can_break()
    {
        var lake = DataLake.OpenOrCreate(Path.Combine(folder, "lake"));
        foreach (var year in (int[])[2022, 2023])
            Loading(lake, isLarge: true).Load(Write($"{year}.csv", new GeneratedReturn(year, 0.5) { IssuedYear = year, Code = $"合成{year % 2}", Level = year == 2023 ? 1.1 : 1 }.Text()), Culture.En);
        Loading(lake, isLarge: true).Load(Write("again.csv", new GeneratedReturn(32, 0.5) { Code = "合成1", Level = 1.3 }.Text()), Culture.En);
        using var session = lake.OpenSession();
        var found = session.Engine.Query("select distinct rule from fact_rejection", row => row.GetString(0)).ToHashSet();

        // A target needs a plan of its own to be set against, and a return cannot supersede prose that was never loaded.
        var wanted = RuleCatalogue.Configurable.Concat(["duplicate", "row_shape", "number", "code_list", "mandatory", "year", "unknown_indicator", "unknown_jurisdiction", "unknown_unit", "range_ends", "value_missing", "difference", "period_order"])
            .Except(["target_against_plan"]);
        Assert.Equal("", string.Join(' ', wanted.Except(found)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void A_return_is_set_against_earlier_vintages_and_other_reports_as_it_is_row_by_row(int seed) => Same(
        Write("other.csv", new GeneratedReturn(seed, 0.05) { Code = "合成二", IssuedYear = 2021, Level = 1.02 }.Text()),
        Write("first.csv", new GeneratedReturn(seed + 100, 0.05) { IssuedYear = 2022 }.Text()),
        Write("again.csv", new GeneratedReturn(seed + 200, 0.05) { Level = 1.08 }.Text()));

    [Fact]
    public void A_file_in_GB18030_with_carriage_returns_loads_as_it_does_row_by_row()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(folder, "gb.csv");
        File.WriteAllBytes(path, Encoding.GetEncoding("GB18030").GetBytes(new GeneratedReturn(21, 0.05).Text().Replace("\n", "\r\n", StringComparison.Ordinal)));
        Same(path);
    }

    [Fact]
    public void A_file_with_tabulators_and_a_byte_order_mark_loads_as_it_does_row_by_row()
    {
        var path = Path.Combine(folder, "tabs.tsv");
        File.WriteAllText(path, new GeneratedReturn(22, 0.05) { Delimiter = '\t' }.Text(), new UTF8Encoding(true));
        Same(path);
    }

    [Fact]
    public void A_quote_that_is_never_closed_takes_the_rest_with_it_in_both_ways() =>
        Same(Write("open.csv", new GeneratedReturn(23, 0).Text() + "SKL_TOTAL,530000,\"甲厂,actual,,,5,,人,=,level_at_year,,2020,stated,,,,,,,A,,,,\nSKL_TOTAL,530000,,actual\n"));

    [Fact]
    public void The_same_bytes_load_once_whichever_way_they_came_first()
    {
        var path = Write("one.csv", new GeneratedReturn(24, 0.02).Text());
        var lake = DataLake.OpenOrCreate(Path.Combine(folder, "lake"));

        Assert.Equal("loaded", Loading(lake, isLarge: true).Load(path, Culture.En).Status);
        Assert.Equal("unchanged", Loading(lake, isLarge: true).Load(path, Culture.En).Status);
        Assert.Equal("unchanged", Loading(lake, isLarge: false).Load(path, Culture.En).Status);
    }

    [Fact]
    public void A_file_whose_rules_are_set_otherwise_is_screened_with_those_rules()
    {
        var rules = RuleBookFile.Parse("rules.json", """
            { "version": 1, "rules": { "year_change": { "max_ratio_stock": 1.02, "max_points": 0.2, "min_size": 1 }, "digit_slip": { "tolerance": 0.3, "min_size": 1 }, "ratio_agrees": { "max_points": 0.01 },
              "parent_children": { "max_relative": 0.001 }, "hidiroglou_berthelot": { "c": 2 } },
              "indicators": { "SKL_TOTAL": { "year_change": { "severity": "error" } }, "SKL_HIGH": { "digit_slip": { "severity": "off" } } },
              "compositions": [{ "parts": ["EMP_SH_1", "EMP_SH_2", "EMP_SH_3"] }],
              "waivers": [{ "rule": "year_change", "jurisdiction": "530102", "reason": "合成的例外", "expires": "2999-12-31" }] }
            """u8.ToArray(), new DateOnly(2025, 1, 1));
        Same(rules, Write("one.csv", new GeneratedReturn(25, 0.05).Text()));
    }

    private static ReturnLoading Loading(DataLake lake, bool isLarge, RuleBook? rules = null) => new(lake, rules) { FromBytes = isLarge ? 0 : long.MaxValue };

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private void Same(params string[] files) => Same(null, files);

    private void Same(RuleBook? rules, params string[] files)
    {
        var (one, other) = (DataLake.OpenOrCreate(Path.Combine(folder, "rows")), DataLake.OpenOrCreate(Path.Combine(folder, "bulk")));
        foreach (var file in files)
        {
            var (slow, fast) = (Loading(one, isLarge: false, rules).Load(file, Culture.En), Loading(other, isLarge: true, rules).Load(file, Culture.En));
            AssertEqual(slow.Messages, fast.Messages);
            Assert.Equal(slow with { Messages = [], LoadId = null }, fast with { Messages = [], LoadId = null }, (a, b) => a.ToString() == b.ToString());
        }

        foreach (var table in (string[])["fact_observation", "fact_target", "fact_comparison", "fact_rejection", "dim_report"]) AssertEqual(Rows(one, table), Rows(other, table));
        AssertEqual(Rows(one, "etl_run", "rows_read, rows_loaded, rows_rejected, warnings, sha256"), Rows(other, "etl_run", "rows_read, rows_loaded, rows_rejected, warnings, sha256"));
        Assert.Empty(other.Verify());
    }

    private static void AssertEqual(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (missing, surplus) = (Counted(expected).Except(Counted(actual)).ToList(), Counted(actual).Except(Counted(expected)).ToList());
        if (missing.Count + surplus.Count == 0) return;
        throw new Xunit.Sdk.XunitException($"{missing.Count} missing, {surplus.Count} surplus\n- {string.Join("\n- ", missing.Take(6))}\n+ {string.Join("\n+ ", surplus.Take(6))}");
    }

    private static IEnumerable<string> Counted(IEnumerable<string> rows) => rows.GroupBy(row => row, StringComparer.Ordinal).Select(group => $"{group.Key} × {group.Count()}");

    private static List<string> Rows(DataLake lake, string table, string columns = "*")
    {
        using var session = lake.OpenSession();
        var of = columns == "*" ? "* exclude (load_id, known_at)" : columns;
        if (table == "dim_report") of = "* exclude (load_id, known_at, received_at)";
        return session.Engine.Query($"select {of} from {table}", row => string.Join('|', Enumerable.Range(0, row.FieldCount)
            .Select(i => row.IsDBNull(i) ? "∅" : row.GetName(i) + "=" + (row.GetValue(i) is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)))));
    }
}
