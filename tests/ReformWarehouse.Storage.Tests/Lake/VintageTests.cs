using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public class VintageTests
{
    private static readonly IReadOnlyList<TableDefinition> Definitions =
    [
        new("dim_report", "one vintage",
            [new("report_key", ColumnType.Long, false, ""), new("report_code", ColumnType.Text, false, ""), new("known_at", ColumnType.Timestamp, false, "")], ["report_key"]),
        new("fact_value", "one value",
            [
                new("report_key", ColumnType.Long, false, ""), new("year", ColumnType.Integer, false, ""),
                new("value", ColumnType.Number, true, ""), new("known_at", ColumnType.Timestamp, false, ""),
            ],
            ["year"]),
        new("etl_run", "one load", [new("load_id", ColumnType.Text, false, "")], []),
    ];

    [Fact]
    public void A_later_vintage_supersedes_an_earlier_one_whole_and_as_of_goes_back()
    {
        using var folder = new TemporaryFolder();
        var lake = DataLake.OpenOrCreate(folder["lake"], Definitions);
        Load(lake, key: 1, code: "a", day: 1, value: 10);
        Load(lake, key: 2, code: "b", day: 2, value: 20);
        Load(lake, key: 3, code: "a", day: 5, value: 11);

        foreach (var compacted in new[] { false, true, true })
        {
            if (compacted) lake.Compact();
            Assert.Equal("11,20", Values(lake, "fact_value_current"));
            Assert.Equal("10,20", Values(lake, "fact_value_as_of(timestamptz '2025-01-04 00:00:00+00')"));
            Assert.Equal("10", Values(lake, "fact_value_as_of(timestamptz '2025-01-01 00:00:00+00')"));
            Assert.Equal("10,11,20", Values(lake, "fact_value"));
        }

        Assert.Single(lake.Snapshot()["fact_value"].Files, file => file.Tag("layout") == "history");
        Assert.Empty(lake.Verify());
    }

    [Fact]
    public void A_vintage_that_arrives_after_compaction_supersedes_settled_rows()
    {
        using var folder = new TemporaryFolder();
        var lake = DataLake.OpenOrCreate(folder["lake"], Definitions);
        Load(lake, 1, "a", 1, 10);
        Load(lake, 2, "b", 2, 20);
        lake.Compact();
        Load(lake, 3, "a", 5, 11);

        Assert.Equal("11,20", Values(lake, "fact_value_current"));
        Assert.Equal("10,20", Values(lake, "fact_value_as_of(timestamptz '2025-01-04 00:00:00+00')"));
        lake.Compact();
        Assert.Equal("11,20", Values(lake, "fact_value_current"));
        Assert.Equal("10,20", Values(lake, "fact_value_as_of(timestamptz '2025-01-04 00:00:00+00')"));
    }

    [Fact]
    public void However_loads_and_compactions_are_mixed_current_and_as_of_agree_with_the_definition()
    {
        // Steps: 1 to 4 load the next vintage of that report with its day as the instant, 5 and 6 of two reports in one file, zero compacts, minus one
        // compacts only the dimension.
        var steps = Gen.Choose(-1, 6).ArrayOf(14);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(steps.ToArbitrary(), Holds));
    }

    private static bool Holds(int[] steps)
    {
        using var folder = new TemporaryFolder();
        var lake = DataLake.OpenOrCreate(folder["lake"], Definitions);
        var loads = new List<(string Code, int Day, int Value)>();
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] == 0) lake.Compact();
            else if (steps[i] == -1) lake.Compact("dim_report");
            else
            {
                // Vintages may arrive out of the order of their instants.
                var day = 1 + (i * 7 % 19);
                var reports = (steps[i] > 4 ? new[] { steps[i] - 4, steps[i] - 2 } : [steps[i]]).Select((step, n) => (Code: Code(step), Day: day, Value: (2 * i) + n)).ToList();
                loads.AddRange(reports);
                Load(lake, [.. reports.Select(report => (report.Value + 1, report.Code, report.Day, (double)report.Value))]);
            }
        }

        foreach (var asOf in new[] { 0, 5, 9, 14, 99 })
        {
            var expected = string.Join(',', loads.Where(load => load.Day <= asOf).GroupBy(load => load.Code)
                .Select(group => group.OrderBy(load => load.Day).ThenBy(load => load.Value).Last().Value).Order());
            var found = asOf == 99 ? Values(lake, "fact_value_current")
                : Values(lake, string.Create(CultureInfo.InvariantCulture, $"fact_value_as_of(timestamptz '2025-01-01 00:00:00+00' + interval ({asOf - 1}) day)"));
            Assert.Equal(expected, found);
        }

        Assert.Equal(loads.Count, (int)SampleLake.Count(lake, "fact_value"));
        return true;

        static string Code(int step) => "r" + step.ToString(CultureInfo.InvariantCulture);
    }

    private static void Load(DataLake lake, int key, string code, int day, double value) => Load(lake, (key, code, day, value));

    private static void Load(DataLake lake, params IReadOnlyList<(int Key, string Code, int Day, double Value)> reports)
    {
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad(reports[0].Key.ToString(CultureInfo.InvariantCulture));
        var rows = string.Join(", ", reports.Select(report => string.Create(CultureInfo.InvariantCulture,
            $"({report.Key}, '{report.Code}', timestamptz '2025-01-01 00:00:00+00' + interval ({report.Day - 1}) day, {report.Value})")));
        var source = $"(values {rows}) as report(report_key, report_code, known_at, value)";
        load.Append("dim_report", session.Connection, $"select report_key, report_code, known_at from {source}");
        load.Append("fact_value", session.Connection, $"select report_key, 2020 + report_key % 3 as year, value, known_at from {source}");
        load.Append("etl_run", session.Connection, $"select '{load.LoadId}' as load_id");
        Assert.True(load.Commit());
    }

    private static string Values(DataLake lake, string relation)
    {
        using var session = lake.OpenSession();
        return session.Scalar<string>($"select coalesce(string_agg(value::bigint::varchar, ',' order by value), '') from {relation}");
    }
}
