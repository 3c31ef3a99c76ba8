using System.Globalization;
using System.Text.Json;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Tests.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Interop;

public class DeltaInteropTests
{
    // Each value as text that both engines write alike: instants as microseconds, bytes as hexadecimal, floating point as bits.
    private const string InClickHouse = """
        select toString(id) id, s, toString(l) l, toString(i) i, toString(sh) sh, toString(by) by, toString(reinterpretAsInt64(d)) d, toString(reinterpretAsInt32(f)) f,
            toString(toInt8(b)) b, toString(dt) dt, toString(toUnixTimestamp64Micro(ts)) ts, hex(bin) bin, toString(dec * 10000) dec, `列名 with space` z
        from {table} order by {table_order}
        """;

    private const string InDuckDb = """
        select id::varchar as id, s, l::varchar as l, i::varchar as i, sh::varchar as sh, "by"::varchar as "by", null as d, null as f, b::integer::varchar as b,
            strftime(dt, '%Y-%m-%d') as dt, epoch_us(ts)::varchar as ts, hex(bin) as bin, (dec * 10000)::decimal(38,0)::varchar as dec, "列名 with space" as z
        from t order by t.id
        """;

    [InteropFact]
    public void ClickHouse_reads_every_type_as_it_was_written_from_commits_and_from_a_checkpoint()
    {
        using var folder = new TemporaryFolder();
        using var engine = DuckDbEngine.OpenInMemory();
        var table = EveryType.Create(folder["every_type"]);
        for (var file = 0; file < 3; file++) EveryType.Append(table, engine, file * 10);
        Same(table, engine, 15);

        for (var file = 3; file < 12; file++) EveryType.Append(table, engine, file * 10);
        Assert.Equal([10], table.Log.List().Checkpoints);
        Same(table, engine, 60);
        // Only the checkpoint is left to tell of the first ten versions.
        for (var version = 0; version < 10; version++) File.Delete(table.Log.CommitPath(version));
        Same(table, engine, 60);
    }

    [InteropFact]
    public void ClickHouse_finds_the_same_rows_whether_it_may_skip_files_by_statistics_or_not()
    {
        using var folder = new TemporaryFolder();
        using var engine = DuckDbEngine.OpenInMemory();
        var table = EveryType.Create(folder["every_type"]);
        for (var file = 0; file < 11; file++) EveryType.Append(table, engine, file * 10);
        var lost = new List<string>();
        foreach (var column in new[] { "id", "s", "l", "i", "sh", "by", "d", "f", "dt", "ts", "dec", "b" })
            foreach (var comparison in new[] { $"{column} = x", $"{column} >= x", $"{column} <= x" })
            {
                // The values come from the table itself; materialize() keeps the second count from being pruned.
                var rows = IndependentReader.ClickHouse(table.Folder, $"""
                    with (select groupArray(tuple({column}))[{(comparison.Contains('>', StringComparison.Ordinal) ? 1 : -1)}] from (select {column} from {"{table}"} where id < 2 order by id)).1 as x
                    select countIf({comparison}) as wanted, (select count() from {"{table}"} where {comparison}) as found from {"{table}"}
                    """);
                var (wanted, found) = (rows[0].GetProperty("wanted").ToString(), rows[0].GetProperty("found").ToString());
                if (wanted != found || wanted == "0") lost.Add($"{comparison}: {found} of {wanted}");
            }

        Assert.Empty(lost);
    }

    [InteropFact]
    public void ClickHouse_reads_a_lake_in_use_after_compaction_and_after_vacuum()
    {
        using var folder = new TemporaryFolder();
        var clock = new TestClock();
        var lake = SampleLake.In(folder, clock);
        for (var i = 0; i < 12; i++) SampleLake.Load(lake, $"k{i}");
        Counted(lake, 36);
        lake.Compact();
        Counted(lake, 36);
        clock.Pass(TimeSpan.FromDays(8));
        Assert.NotEmpty(lake.Vacuum().DataFiles);
        Counted(lake, 36);
        for (var i = 12; i < 22; i++) SampleLake.Load(lake, $"k{i}");
        Counted(lake, 66);
    }

    [InteropFact]
    public void ClickHouse_reads_null_where_files_are_older_than_a_column()
    {
        using var folder = new TemporaryFolder();
        SampleLake.Load(SampleLake.In(folder), "old");
        var lake = DataLake.Open(folder["lake"], SchemaEvolutionTests.Later);
        for (var i = 0; i < 12; i++)
        {
            Assert.True(SchemaEvolutionTests.Load(lake, $"new {i}"));
            if (i == 6) lake.Compact("fact_thing");
            var row = IndependentReader.ClickHouse(lake.Table("fact_thing").Folder, "select toString(count()) as everything, toString(count(note)) as noted from {table}")[0];
            Assert.Equal(($"{6 + (3 * i)}", $"{3 + (3 * i)}"), (row.GetProperty("everything").GetString(), row.GetProperty("noted").GetString()));
        }
    }

    [InteropFact]
    public void Hyparquet_reads_every_column_of_a_data_file()
    {
        using var folder = new TemporaryFolder();
        using var engine = DuckDbEngine.OpenInMemory();
        var table = EveryType.Create(folder["every_type"]);
        EveryType.Append(table, engine, 0);

        var lines = IndependentReader.Parquet(table.FilePath(table.Snapshot().Files.Keys.Single()));

        Assert.Equal(EveryType.Schema.Fields.Select(field => field.Name), lines[0].EnumerateArray().Select(column => column.GetProperty("name").GetString()));
        var instant = lines[0].EnumerateArray().Single(column => column.GetProperty("name").GetString() == "ts").GetProperty("logical_type");
        Assert.True(instant.GetProperty("isAdjustedToUTC").GetBoolean());
        var rows = lines[1..];
        Assert.Equal(5, rows.Count);
        Assert.Equal("大理白族自治州", rows[0].GetProperty("s").GetString());
        Assert.Equal("9223372036854775807", rows[0].GetProperty("l").GetString());
        Assert.Equal("云", rows[0].GetProperty("列名 with space").GetString());
        Assert.Equal("e4ba91", rows[0].GetProperty("bin").GetString());
        Assert.Equal(1.5, rows[0].GetProperty("d").GetDouble());
        Assert.StartsWith("2024-02-29", rows[0].GetProperty("dt").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2024-02-29T23:59:59.999", rows[0].GetProperty("ts").GetString(), StringComparison.Ordinal);
        Assert.All(rows[3].EnumerateObject().Where(field => field.Name != "id"), field => Assert.Equal(JsonValueKind.Null, field.Value.ValueKind));
    }

    private static void Same(DeltaTable table, DuckDbEngine engine, int rows)
    {
        engine.Execute($"create or replace temp view t as {LakeViewSql.Select(engine, new TableSnapshot(new("t", "", [], []), table, table.Snapshot(), [.. table.Snapshot().Files.Values]))}");
        var expected = engine.Query(InDuckDb, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Where(i => i is not (6 or 7)).Select(i => row.IsDBNull(i) ? "∅" : row.GetString(i))));
        var bits = engine.Query("select d, f from t order by id", row => string.Join('|',
            row.IsDBNull(0) ? "∅" : BitConverter.DoubleToInt64Bits(row.GetDouble(0)).ToString(CultureInfo.InvariantCulture),
            row.IsDBNull(1) ? "∅" : BitConverter.SingleToInt32Bits(row.GetFloat(1)).ToString(CultureInfo.InvariantCulture)));
        var found = IndependentReader.ClickHouse(table.Folder, InClickHouse.Replace("{table_order}", "toInt32(id)", StringComparison.Ordinal));
        Assert.Equal(rows, found.Count);
        Assert.Equal(expected, found.Select(row => string.Join('|', row.EnumerateObject().Where(field => field.Name is not ("d" or "f")).Select(Text))));
        Assert.Equal(bits, found.Select(row => string.Join('|', row.EnumerateObject().Where(field => field.Name is "d" or "f").Select(Text))));

        static string Text(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Null ? "∅" : field.Value.GetString()!;
    }

    private static void Counted(DataLake lake, long rows)
    {
        foreach (var name in new[] { "dim_thing", "fact_thing" })
        {
            var found = IndependentReader.ClickHouse(lake.Table(name).Folder, "select toInt64(count()) n, toInt64(sum(thing_key)) s from {table}")[0];
            Assert.Equal((rows, rows), (Number(found, "n"), Number(found, "s")));
        }

        Assert.Equal(SampleLake.Count(lake, "etl_run"), Number(IndependentReader.ClickHouse(lake.Table("etl_run").Folder, "select toInt64(count()) n from {table}")[0], "n"));

        static long Number(JsonElement row, string name) => long.Parse(row.GetProperty(name).ToString(), CultureInfo.InvariantCulture);
    }
}
