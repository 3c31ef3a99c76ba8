using System.Globalization;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>What loading a night's 100,000 rows costs as the lake grows, and what memory the first large load took.</summary>
internal static class IncrementBenchmark
{
    private const int Nights = 5;
    private const long RowsOfANight = 100_000;

    public static void Run(string folder, IReadOnlyList<long> sizes)
    {
        Directory.CreateDirectory(folder);
        var first = 0.0;
        foreach (var size in sizes)
        {
            var lake = Path.Combine(folder, "growing");
            if (Directory.Exists(lake)) Directory.Delete(lake, recursive: true);
            SyntheticReturns.LoadDimensions(DataLake.Create(lake));
            var returns = SyntheticReturns.Generate(folder, "growing", size, firstReturn: 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lake of {returns.Rows:N0} rows"));
            Child.Run("load", lake, "growing", returns.Reports, returns.Values);
            File.Delete(returns.Values);
            var (times, next) = (new List<double>(), returns.Returns);
            for (var night = 0; night < Nights; night++)
            {
                var nightly = SyntheticReturns.Generate(folder, $"night-{night}", RowsOfANight, next);
                next += nightly.Returns;
                times.Add(Child.Run("load", lake, $"night-{night}", nightly.Reports, nightly.Values));
            }

            var median = LoadBenchmark.Median(times);
            if (first == 0) first = median;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"night of {RowsOfANight:N0} rows: {median:F2} s, {median / first:F2} times the smallest lake's"));
        }
    }
}
