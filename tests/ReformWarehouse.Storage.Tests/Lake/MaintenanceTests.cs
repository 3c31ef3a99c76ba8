using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public class MaintenanceTests
{
    [Fact]
    public void Compaction_changes_files_but_no_rows()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 5; i++) SampleLake.Load(lake, $"k{i}");

        var done = lake.Compact();

        Assert.Equal(["dim_thing", "fact_thing", "etl_run"], done.Select(table => table.Name));
        Assert.All(lake.Snapshot().Tables, table => Assert.Single(table.Files));
        Assert.Equal(15, SampleLake.Count(lake, "fact_thing"));
        Assert.Equal(5, SampleLake.Count(lake, "etl_run"));
        Assert.Empty(lake.Verify());
        Assert.False(SampleLake.Load(lake, "k3"));
        Assert.True(SampleLake.Load(lake, "k9"));
        Assert.Equal(18, SampleLake.Count(lake, "fact_thing"));
        Assert.All(lake.Table("fact_thing").Log.Read(6).Skip(1), action => Assert.False(action is AddAction { DataChange: true } or RemoveAction { DataChange: true }));
    }

    [Fact]
    public void A_compacted_run_table_still_shows_loads_whose_files_are_not_compacted()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 3; i++) SampleLake.Load(lake, $"k{i}");

        lake.Compact("etl_run");
        lake.Compact("etl_run");

        Assert.Equal(9, SampleLake.Count(lake, "fact_thing"));
        lake.Compact("fact_thing");
        SampleLake.Load(lake, "k3");
        lake.Compact("etl_run");
        Assert.Equal(12, SampleLake.Count(lake, "fact_thing"));
        Assert.Equal(12, SampleLake.Count(lake, "dim_thing"));
    }

    [Fact]
    public void Compaction_leaves_unfinished_loads_alone()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        SampleLake.Load(lake, "a");
        SampleLake.Load(lake, "b");
        Orphan(lake, "fact_thing");

        lake.Compact();

        Assert.Equal(6, SampleLake.Count(lake, "fact_thing"));
        Assert.Equal(1, lake.Status().Single(table => table.Name == "fact_thing").Orphans);
    }

    [Fact]
    public void A_reader_that_began_before_a_compaction_reads_on_and_one_in_between_reads_again()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        SampleLake.Load(lake, "a");
        SampleLake.Load(lake, "b");
        using var before = lake.OpenSession();

        lake.Compact();

        Assert.Equal(6, before.Scalar<long>("select count(*) from fact_thing"));
    }

    [Fact]
    public void Two_compactions_at_once_are_a_conflict_not_a_loss()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 4; i++) SampleLake.Load(lake, $"k{i}");
        var conflicts = 0;

        Parallel.For(0, 3, new() { MaxDegreeOfParallelism = 3 }, _ =>
        {
            try
            {
                lake.Compact("fact_thing");
            }
            catch (LakeException error) when (error.Error == LakeError.Conflict)
            {
                Interlocked.Increment(ref conflicts);
            }
        });

        Assert.InRange(conflicts, 0, 2);
        Assert.Equal(12, SampleLake.Count(lake, "fact_thing"));
        Assert.Empty(lake.Verify());
    }

    [Fact]
    public void Vacuum_deletes_only_what_nobody_within_the_retention_needs()
    {
        using var folder = new TemporaryFolder();
        var clock = new TestClock();
        var lake = SampleLake.In(folder, clock);
        for (var i = 0; i < 3; i++) SampleLake.Load(lake, $"k{i}");
        File.WriteAllText(folder["lake", "fact_thing", "stray.parquet"], "x");
        lake.Compact();
        Assert.Empty(lake.Vacuum().DataFiles);

        clock.Pass(TimeSpan.FromDays(8));
        var planned = lake.Vacuum(dryRun: true);
        Assert.Equal(10, planned.DataFiles.Count);
        Assert.Equal(13, Parquet(lake).Length);
        Assert.Equal(planned.DataFiles, lake.Vacuum().DataFiles);

        Assert.Equal(3, Parquet(lake).Length);
        Assert.Equal(9, SampleLake.Count(lake, "fact_thing"));
        Assert.Empty(lake.Verify());
    }

    [Fact]
    public void Vacuum_takes_files_of_dead_loads_out_of_the_log_and_later_off_the_disk()
    {
        using var folder = new TemporaryFolder();
        var clock = new TestClock();
        var lake = SampleLake.In(folder, clock);
        SampleLake.Load(lake, "a");
        Orphan(lake, "fact_thing");
        Assert.Equal(0, lake.Vacuum().Orphans);

        clock.Pass(TimeSpan.FromDays(8));
        Assert.Equal(1, lake.Vacuum().Orphans);
        Assert.Single(lake.Table("fact_thing").Snapshot().Files);
        clock.Pass(TimeSpan.FromDays(8));
        Assert.Single(lake.Vacuum().DataFiles);
        Assert.Equal(3, SampleLake.Count(lake, "fact_thing"));
    }

    [Fact]
    public void The_lake_is_read_as_of_a_version_and_a_time()
    {
        using var folder = new TemporaryFolder();
        var clock = new TestClock();
        var lake = SampleLake.In(folder, clock);
        SampleLake.Load(lake, "a");
        clock.Pass(TimeSpan.FromHours(1));
        var between = clock.GetUtcNow();
        clock.Pass(TimeSpan.FromHours(1));
        SampleLake.Load(lake, "b");
        clock.Pass(TimeSpan.FromHours(1));
        lake.Compact();

        Assert.Equal(3, CountAt(lake.Snapshot(1)));
        Assert.Equal(6, CountAt(lake.Snapshot(2)));
        Assert.Equal(3, CountAt(lake.Snapshot(between)));
        Assert.Equal(0, CountAt(lake.Snapshot(0)));
        Assert.Throws<LakeException>(() => lake.Snapshot(99));
        Assert.Equal(LakeError.VersionUnavailable, Assert.Throws<LakeException>(() => lake.Snapshot(between.AddDays(-1))).Error);

        clock.Pass(TimeSpan.FromDays(8));
        lake.Vacuum();
        Assert.Equal(LakeError.VersionUnavailable, Assert.Throws<LakeException>(() => CountAt(lake.Snapshot(1))).Error);

        long CountAt(LakeSnapshot snapshot)
        {
            using var session = lake.OpenSession(snapshot);
            return session.Scalar<long>("select count(*) from fact_thing");
        }
    }

    [Fact]
    public void Status_counts_files_rows_and_bytes()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 3; i++) SampleLake.Load(lake, $"k{i}");

        var fact = lake.Status().Single(table => table.Name == "fact_thing");

        Assert.Equal((3L, 3, 9L, 3, 0), (fact.Version, fact.Files, fact.Rows!.Value, fact.SmallFiles, fact.Orphans));
        Assert.Equal(Directory.GetFiles(folder["lake", "fact_thing"], "*.parquet").Sum(file => new FileInfo(file).Length), fact.Bytes);
    }

    internal static void Orphan(DataLake lake, string name)
    {
        var table = lake.Table(name);
        var state = table.Snapshot();
        var file = state.Files.Values.First();
        File.Copy(table.FilePath(file.Path), table.FilePath("orphan.parquet"));
        var transaction = new DeltaTransaction(table.Log, state);
        transaction.Add(file with { Path = "orphan.parquet", Tags = new Dictionary<string, string?>(file.Tags!) { ["load_id"] = "crashed" } });
        transaction.Commit("WRITE");
    }

    private static string[] Parquet(DataLake lake) => Directory.GetFiles(lake.Folder, "*.parquet", SearchOption.AllDirectories);
}
