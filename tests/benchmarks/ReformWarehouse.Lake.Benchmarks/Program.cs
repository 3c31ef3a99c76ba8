using System.Globalization;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>Measures the lake against raw DuckDB; see README.md.</summary>
internal static class Program
{
    public static DuckDbSettings Settings { get; } = new() { MemoryLimit = "1400MB", Threads = Environment.ProcessorCount, TempDirectory = Path.Combine(Path.GetTempPath(), "reform-duckdb") };

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["all", var folder, .. var rest]: All(folder, rest.Length > 0 ? long.Parse(rest[0], CultureInfo.InvariantCulture) : 1_000_000); return 0;
            case ["open", var folder]: OpenBenchmark.Run(folder); return 0;
            case ["increment", var folder, .. var rest]: IncrementBenchmark.Run(folder, rest.Length > 0 ? [.. rest.Select(size => long.Parse(size, CultureInfo.InvariantCulture))] : [1_000_000, 10_000_000, 50_000_000]); return 0;
            case ["load", var folder, var key, var reports, var values]: LoadBenchmark.LoadHere(folder, key, reports, values); return 0;
            case ["copy", var values, var target]: LoadBenchmark.CopyHere(values, target); return 0;
            case ["compact", var folder]: LoadBenchmark.CompactHere(folder); return 0;
            default:
                Console.Error.WriteLine("all FOLDER [ROWS] | open FOLDER | increment FOLDER [ROWS…]");
                return 2;
        }
    }

    private static void All(string folder, long rows)
    {
        Directory.CreateDirectory(folder);
        var returns = SyntheticReturns.Generate(folder, "first", rows, firstReturn: 0);
        var nightly = SyntheticReturns.Generate(folder, "nightly", 100_000, firstReturn: returns.Returns);
        Console.WriteLine($"rows {returns.Rows:N0}, returns {returns.Returns:N0}, CSV {new FileInfo(returns.Values).Length >> 20:N0} MiB");
        LoadBenchmark.Run(folder, returns);
        QueryBenchmark.Run(Path.Combine(folder, "lake"), folder, "before compaction");
        LoadBenchmark.Increment(folder, nightly);
        Child.Run("compact", Path.Combine(folder, "lake"));
        QueryBenchmark.Run(Path.Combine(folder, "lake"), folder, "after compaction");
        LoadBenchmark.Increment(folder, SyntheticReturns.Generate(folder, "nightly2", 100_000, firstReturn: returns.Returns + nightly.Returns));
        QueryBenchmark.Run(Path.Combine(folder, "lake"), folder, "after compaction and one more night");
    }
}
