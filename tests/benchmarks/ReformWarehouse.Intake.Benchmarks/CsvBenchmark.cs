using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Lake.Benchmarks;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Intake.Benchmarks;

/// <summary>Intake of a large return with every rule on against raw <c>COPY (SELECT … FROM read_csv(…)) TO … (FORMAT parquet, COMPRESSION zstd)</c> of the same file.</summary>
internal static class CsvBenchmark
{
    private const int Repetitions = 3;

    public static void Run(string folder, long rows)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "national.csv");
        NationalReturn.Write(file, rows);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows {rows:N0}, CSV {new FileInfo(file).Length >> 20:N0} MiB"));
        var (raw, intake) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repetitions; i++)
        {
            raw.Add(Child.Run("copy", file, Path.Combine(folder, "raw.parquet")));
            var lake = Path.Combine(folder, "lake");
            if (Directory.Exists(lake)) Directory.Delete(lake, recursive: true);
            intake.Add(Child.Run("load", lake, file));
        }

        var (copy, load) = (raw.Order().ElementAt(Repetitions / 2), intake.Order().ElementAt(Repetitions / 2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"intake {rows / load:N0} rows/s, raw copy {rows / copy:N0} rows/s, ratio {copy / load:F2}"));
    }

    public static void LoadHere(string lake, string file)
    {
        // The reference data are loaded once a release, not once a return.
        using var loading = new ReturnLoading(DataLake.OpenOrCreate(lake)) { FromBytes = 0 };
        Report(() =>
        {
            var result = loading.Load(file, Culture.En);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Status}: {result.Observations:N0} observations, {result.RowsRejected:N0} rejected, {result.Warnings:N0} warnings"));
            if (result.Failed) throw new InvalidOperationException(result.Messages[0]);
            return result.RowsRead;
        });
    }

    // Said, not sniffed: the first quoted number may stand behind the sample, and offices write some numbers that are none.
    private const string Dialect = "header = true, delim = ',', quote = '\"', escape = '\"', types = {'value': 'varchar'}";

    public static void CopyHere(string file, string target) => Report(() =>
    {
        using var engine = DuckDbEngine.OpenInMemory(new DuckDbSettings { MemoryLimit = "1400MB", PreserveInsertionOrder = false });
        return engine.Execute(
            $"copy (select * from read_csv({SqlText.Literal(file)}, skip = {NationalReturn.HeadLines}, {Dialect})) to {SqlText.Literal(target)} (format parquet, compression zstd)");
    });

    private static void Report(Func<long> work)
    {
        var watch = Stopwatch.StartNew();
        var rows = work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds:F3} s, processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F3} s, {rows:N0} rows, peak memory {Child.PeakMemory():N0} MiB"));
    }
}
