using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Lake.Bulk;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>Loading against raw <c>COPY (SELECT … FROM read_csv(…)) TO … (FORMAT parquet, COMPRESSION zstd)</c> of the same file.</summary>
internal static class LoadBenchmark
{
    private const int Repetitions = 3;

    public static void Run(string folder, SyntheticReturns returns)
    {
        var (raw, loads) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repetitions; i++)
        {
            // Turn and turn about, so that both meet the same neighbours on the machine.
            raw.Add(Child.Run("copy", returns.Values, Path.Combine(folder, "raw.parquet")));
            var lake = Path.Combine(folder, "lake");
            if (Directory.Exists(lake)) Directory.Delete(lake, recursive: true);
            SyntheticReturns.LoadDimensions(DataLake.Create(lake));
            loads.Add(Child.Run("load", lake, "first", returns.Reports, returns.Values));
        }

        var (copy, load) = (Median(raw), Median(loads));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"load {returns.Rows / load:N0} rows/s, raw copy {returns.Rows / copy:N0} rows/s, ratio {copy / load:F2}"));
    }

    public static void Increment(string folder, SyntheticReturns nightly)
    {
        var seconds = Child.Run("load", Path.Combine(folder, "lake"), Path.GetFileName(nightly.Values), nightly.Reports, nightly.Values);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"increment of {nightly.Rows:N0} rows: {seconds:F2} s"));
    }

    public static void LoadHere(string folder, string key, string reports, string values) =>
        Report(() => new BulkLoad(DataLake.Open(folder), "benchmark", Program.Settings).Run(key, reports, values)?.Loaded);

    public static void CompactHere(string folder) => Report(() => DataLake.Open(folder).Compact("fact_observation", Program.Settings).Sum(table => table.Rows));

    public static void CopyHere(string values, string target) => Report(() =>
    {
        using var engine = DuckDbEngine.OpenInMemory(Program.Settings with { PreserveInsertionOrder = false });
        return engine.Execute($"copy (select * from read_csv({SqlText.Literal(values)})) to {SqlText.Literal(target)} (format parquet, compression zstd)");
    });

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static void Report(Func<long?> work)
    {
        var watch = Stopwatch.StartNew();
        var rows = work();
        var (seconds, processor) = (watch.Elapsed.TotalSeconds, Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} s, processor {processor:F3} s, {rows:N0} rows, peak memory {Child.PeakMemory():N0} MiB"));
    }
}
