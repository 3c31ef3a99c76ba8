using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>Opening a lake whose tables have 10,000 commits against one of 10, each with and without compaction.</summary>
internal static class OpenBenchmark
{
    private const int Repetitions = 9;

    private static readonly IReadOnlyList<TableDefinition> Definitions =
    [
        new("fact_thing", "one value", [new("load_id", ColumnType.Text, false, "load"), new("value", ColumnType.Number, true, "value")], []),
        new("etl_run", "one load", [new("load_id", ColumnType.Text, false, "load")], []),
    ];

    public static void Run(string folder)
    {
        var times = new Dictionary<string, (double Wall, double Processor)>();
        foreach (var commits in new[] { 10, 10_000 })
        {
            var path = Path.Combine(folder, $"open-{commits}");
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            var lake = DataLake.Create(path, Definitions);
            Fill(lake, commits);
            times[$"{commits} commits"] = Time(path);
            lake.Compact();
            Checkpoint.Write(lake.Table("fact_thing").Log, lake.Table("fact_thing").Snapshot(), TimeProvider.System);
            Checkpoint.Write(lake.Table("etl_run").Log, lake.Table("etl_run").Snapshot(), TimeProvider.System);
            times[$"{commits} commits, compacted"] = Time(path);
        }

        foreach (var (name, time) in times) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: open {time.Wall:F0} ms, processor {time.Processor:F0} ms"));
    }

    // One data file under many names: what opening costs is the log, not the rows.
    private static void Fill(DataLake lake, int commits)
    {
        using (var session = lake.OpenSession())
        using (var load = lake.BeginLoad("seed"))
        {
            load.Append("fact_thing", session.Connection, $"select '{load.LoadId}' as load_id, 1 as value");
            load.Append("etl_run", session.Connection, $"select '{load.LoadId}' as load_id");
            load.Commit();
        }

        foreach (var name in new[] { "fact_thing", "etl_run" })
        {
            var table = lake.Table(name);
            var seed = table.Snapshot().Files.Values.Single();
            for (var version = 2; version <= commits; version++)
            {
                var file = string.Create(CultureInfo.InvariantCulture, $"part-{version:D32}.parquet");
                File.Copy(table.FilePath(seed.Path), table.FilePath(file));
                var id = new Guid(version, 0, 0, new byte[8]).ToString();
                table.Log.TryWrite(version,
                [
                    new CommitInfoAction(0, "WRITE", new Dictionary<string, string?>(), true, CommitInfoAction.Engine),
                    seed with { Path = file, Tags = new Dictionary<string, string?>(seed.Tags!) { ["load_id"] = id } },
                    .. name == "etl_run" ? new DeltaAction[] { new TransactionAction("k" + id, 1, 0) } : [],
                ]);
            }

            Checkpoint.Write(table.Log, DeltaReplay.Of(table.Log), TimeProvider.System);
        }
    }

    private static (double Wall, double Processor) Time(string path)
    {
        var (wall, processor) = (new List<double>(), new List<double>());
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < Repetitions; i++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            using var session = DataLake.Open(path, Definitions).OpenSession();
            session.Engine.Scalar("select 1");
            wall.Add(watch.Elapsed.TotalMilliseconds);
            process.Refresh();
            processor.Add((process.TotalProcessorTime - before).TotalMilliseconds);
        }

        return (LoadBenchmark.Median(wall), LoadBenchmark.Median(processor));
    }
}
