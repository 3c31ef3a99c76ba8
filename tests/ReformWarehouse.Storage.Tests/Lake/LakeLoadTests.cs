using System.Globalization;
using System.Text.Json;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public class LakeLoadTests
{
    [Fact]
    public void A_load_arrives_whole_with_types_nulls_and_text()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        Assert.True(SampleLake.Load(lake, "k"));

        using var session = lake.OpenSession();
        Assert.Equal(3, session.Scalar<long>("select count(*) from dim_thing join fact_thing using (thing_key) where name_zh = '大理州'"));
        Assert.Equal("2025-01-02 03:04:05.678901+00", session.Scalar<string>("select max(known_at)::varchar from fact_thing"));
        Assert.Equal(1, session.Scalar<long>("select count(*) from etl_run"));
    }

    [Fact]
    public void The_same_key_loads_once()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        Assert.True(SampleLake.Load(lake, "k"));
        Assert.True(lake.BeginLoad("k").IsAlreadyLoaded);
        Assert.False(lake.BeginLoad("other").IsAlreadyLoaded);

        Assert.False(SampleLake.Load(lake, "k"));

        Assert.Equal(3, SampleLake.Count(lake, "fact_thing"));
        Assert.Equal(1, SampleLake.Count(lake, "etl_run"));
    }

    [Fact]
    public void A_duplicate_that_was_raced_leaves_nothing_even_for_readers_of_one_table()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using var session = lake.OpenSession();
        using var first = SampleLake.Begin(lake, session, "k");
        using var second = SampleLake.Begin(lake, session, "k");

        Assert.True(second.Commit());
        Assert.False(first.Commit());

        Assert.Single(lake.Table("fact_thing").Snapshot().Files);
        Assert.Equal(3, SampleLake.Count(lake, "fact_thing"));
    }

    [Fact]
    public void Before_the_run_is_committed_nothing_of_a_load_is_seen()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        SampleLake.Load(lake, "earlier");
        using var session = lake.OpenSession();
        using var load = SampleLake.Begin(lake, session, "k");
        // Every table but the run table, as a crash between the two commits would leave it.
        foreach (var name in new[] { "dim_thing", "fact_thing" })
        {
            var table = lake.Table(name);
            var state = table.Snapshot();
            var file = state.Files.Values.Single();
            var orphan = new DeltaTransaction(table.Log, state);
            orphan.Add(file with { Path = "orphan.parquet", Tags = new Dictionary<string, string?>(file.Tags!) { ["load_id"] = load.LoadId } });
            orphan.Commit("WRITE");
            File.Copy(table.FilePath(file.Path), table.FilePath("orphan.parquet"));
        }

        Assert.Equal(3, SampleLake.Count(lake, "dim_thing"));
        Assert.Equal(3, SampleLake.Count(lake, "fact_thing"));

        Assert.True(load.Commit());
        Assert.Equal(9, SampleLake.Count(lake, "dim_thing"));
        Assert.Equal(2, SampleLake.Count(lake, "etl_run"));
    }

    [Fact]
    public void A_load_that_is_given_up_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using (var session = lake.OpenSession())
        using (SampleLake.Begin(lake, session, "k"))
        {
            Assert.Equal(3, Directory.GetFiles(lake.Folder, "*.parquet", SearchOption.AllDirectories).Length);
        }

        Assert.Empty(Directory.GetFiles(lake.Folder, "*.parquet", SearchOption.AllDirectories));
        Assert.True(SampleLake.Load(lake, "k"));
    }

    [Fact]
    public async Task Simultaneous_loads_all_arrive_and_readers_never_see_half_of_one()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        const int writers = 3, each = 8;
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var torn = 0;
            while (!done.IsCancellationRequested)
            {
                using var session = lake.OpenSession();
                if (session.Scalar<long>("select (select count(*) from fact_thing) - (select coalesce(sum(rows_loaded), 0)::bigint from etl_run)") != 0) torn++;
                if (session.Scalar<long>("select (select count(*) from dim_thing) - (select count(*) from fact_thing)") != 0) torn++;
            }

            return torn;
        });

        Parallel.For(0, writers, new() { MaxDegreeOfParallelism = writers }, writer =>
        {
            for (var i = 0; i < each; i++) Assert.True(SampleLake.Load(lake, $"{writer}-{i}"));
        });
        await done.CancelAsync();

        Assert.Equal(0, await reader);
        Assert.Equal(writers * each, SampleLake.Count(lake, "etl_run"));
        Assert.Equal(writers * each * 3, SampleLake.Count(lake, "fact_thing"));
    }

    [Theory]
    [InlineData("select 1 as thing_key", "-name_zh")]
    [InlineData("select 1 as thing_key, 'a' as name_zh, 2 as extra", "+extra")]
    [InlineData("select 'x' as thing_key, 'a' as name_zh", "Could not convert")]
    [InlineData("select null as thing_key, 'a' as name_zh", "thing_key")]
    [InlineData("select 3000000000 as thing_key, 'a' as name_zh", "3000000000")]
    public void Rows_that_do_not_fit_the_table_are_refused(string query, string named)
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad("k");

        var error = Assert.Throws<LakeException>(() => load.Append("dim_thing", session.Connection, query));

        Assert.Equal(LakeError.SchemaMismatch, error.Error);
        Assert.Contains(named, error.Detail, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(lake.Folder, "*.parquet", SearchOption.AllDirectories));
    }

    [Fact]
    public void No_rows_make_no_file()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad("k");

        Assert.Equal(0, load.Append("dim_thing", session.Connection, "select 1 as thing_key, 'a' as name_zh where false"));
        Assert.Empty(Directory.GetFiles(lake.Folder, "*.parquet", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_unknown_table_is_named()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad("k");

        Assert.Equal(LakeError.UnknownTable, Assert.Throws<LakeException>(() => load.Append("facts", session.Connection, "select 1")).Error);
    }

    [Fact]
    public void The_statistics_of_a_file_bound_its_rows()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        SampleLake.Load(lake, "k");

        using var stats = JsonDocument.Parse(lake.Table("fact_thing").Snapshot().Files.Values.Single().Stats!);
        var root = stats.RootElement;
        Assert.Equal(3, root.GetProperty("numRecords").GetInt32());
        Assert.Equal(0, root.GetProperty("minValues").GetProperty("thing_key").GetInt32());
        Assert.Equal(2, root.GetProperty("maxValues").GetProperty("thing_key").GetInt32());
        Assert.Equal(1.0, root.GetProperty("maxValues").GetProperty("value").GetDouble());
        Assert.Equal("2024-12-31", root.GetProperty("minValues").GetProperty("day").GetString());
        Assert.Equal("2025-01-02T03:04:05.678Z", root.GetProperty("minValues").GetProperty("known_at").GetString());
        Assert.Equal("2025-01-02T03:04:05.679Z", root.GetProperty("maxValues").GetProperty("known_at").GetString());
        Assert.Equal(0, root.GetProperty("nullCount").GetProperty("load_id").GetInt32());
    }

    [Fact]
    public void Statistics_of_nulls_nan_and_long_texts_lose_no_rows()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using var session = lake.OpenSession();
        using var load = lake.BeginLoad("k");
        var text = new string('z', 300);
        load.Append("dim_thing", session.Connection, $"select 1 as thing_key, '{text}' as name_zh union all select 2, null");
        load.Append("fact_thing", session.Connection, """
            select 1 as thing_key, 'nan'::double as value, null as is_final, null as day, now() as known_at, 'x' as load_id
            union all select 2, 5, null, null, now(), 'x'
            """);
        load.Append("etl_run", session.Connection, "select 'x' as load_id, 2 as rows_loaded");
        load.Commit();

        using var dim = JsonDocument.Parse(lake.Table("dim_thing").Snapshot().Files.Values.Single().Stats!);
        Assert.True(string.CompareOrdinal(dim.RootElement.GetProperty("minValues").GetProperty("name_zh").GetString(), text) <= 0);
        Assert.False(dim.RootElement.GetProperty("maxValues").TryGetProperty("name_zh", out _));
        Assert.Equal(1, dim.RootElement.GetProperty("nullCount").GetProperty("name_zh").GetInt32());
        using var fact = JsonDocument.Parse(lake.Table("fact_thing").Snapshot().Files.Values.Single().Stats!);
        Assert.False(fact.RootElement.GetProperty("minValues").TryGetProperty("value", out _));
        Assert.False(fact.RootElement.GetProperty("maxValues").TryGetProperty("day", out _));
        Assert.Equal(2, fact.RootElement.GetProperty("nullCount").GetProperty("day").GetInt32());
    }

    [Fact]
    public void Rows_lie_in_the_file_in_the_tables_order()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        using (var session = lake.OpenSession())
        using (var load = lake.BeginLoad("k"))
        {
            load.Append("dim_thing", session.Connection, "select (7919 * range % 1000)::integer as thing_key, null as name_zh from range(1000)");
            load.Append("etl_run", session.Connection, "select 'x' as load_id, 2 as rows_loaded");
            load.Commit();
        }

        using var after = lake.OpenSession();
        var file = lake.Table("dim_thing").FilePath(lake.Table("dim_thing").Snapshot().Files.Keys.Single());
        Assert.Equal(0, after.Scalar<long>(string.Create(CultureInfo.InvariantCulture,
            $"select count(*) from (select thing_key, lag(thing_key) over (order by file_row_number) as before from read_parquet('{file}', file_row_number = true)) where before > thing_key")));
    }

    [Fact]
    public void A_missing_data_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        SampleLake.Load(lake, "k");
        var file = Directory.GetFiles(folder["lake", "fact_thing"], "*.parquet").Single();
        File.Delete(file);

        var error = Assert.Throws<LakeException>(() => lake.OpenSession());

        Assert.Equal((LakeError.DataFileMissing, file), (error.Error, error.Path));
    }
}
