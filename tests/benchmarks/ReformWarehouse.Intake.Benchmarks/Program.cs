using System.Globalization;

namespace ReformWarehouse.Intake.Benchmarks;

/// <summary>Measures what comes in: large returns in CSV against raw DuckDB, workbooks by their cells; see README.md.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["csv", var folder, .. var rest]: CsvBenchmark.Run(folder, rest.Length > 0 ? long.Parse(rest[0], CultureInfo.InvariantCulture) : 1_000_000); return 0;
            case ["xlsx", .. var rest]: XlsxBenchmark.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 50_000); return 0;
            case ["load", var lake, var file]: CsvBenchmark.LoadHere(lake, file); return 0;
            case ["copy", var file, var target]: CsvBenchmark.CopyHere(file, target); return 0;
            default:
                Console.Error.WriteLine("csv FOLDER [ROWS] | xlsx [ROWS]");
                return 2;
        }
    }
}
