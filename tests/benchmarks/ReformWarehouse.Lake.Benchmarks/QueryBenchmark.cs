using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>The current state and the state as of an instant, against the same aggregate over a plain file of just those rows.</summary>
internal static class QueryBenchmark
{
    private const int Repetitions = 7;
    private const string Instant = "timestamptz '2001-01-01' + interval 1 day * (select date_diff('day', timestamptz '2001-01-01', max(known_at)) // 2 from dim_report)";

    public static void Run(string lakeFolder, string folder, string when)
    {
        var opening = Stopwatch.StartNew();
        using var session = DataLake.Open(lakeFolder).OpenSession(Program.Settings);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: opened in {opening.ElapsedMilliseconds} ms"));
        var engine = session.Engine;
        engine.Execute($"set variable instant = {Instant}");
        var (current, then) = (Path.Combine(folder, "plain-current.parquet"), Path.Combine(folder, "plain-as-of.parquet"));
        Plain("fact_observation_current", current);
        Plain("fact_observation_as_of(getvariable('instant'))", then);
        foreach (var (name, aggregate) in new[]
        {
            ("sum by indicator and year", "select indicator_key, year, sum(value) from {0} group by all"),
            ("sum by province and year of one indicator", "select jurisdiction_key // 1000000, year, sum(value) from {0} where indicator_key = 17 group by all"),
            ("count, sum by jurisdiction", "select jurisdiction_key, count(*), sum(value) from {0} group by all"),
        })
        {
            var plain = Compare($"current: {name}", aggregate, $"read_parquet({SqlText.Literal(current)})", "fact_observation_current", null);
            Compare($"as of: {name}", aggregate, $"read_parquet({SqlText.Literal(then)})", "fact_observation_as_of(getvariable('instant'))", plain);
        }

        void Plain(string source, string target) => engine.Execute(
            $"copy (select * from {source} order by indicator_key, year, jurisdiction_key) to {SqlText.Literal(target)} (format parquet, compression zstd)");

        (double Wall, double Processor) Compare(string name, string aggregate, string plain, string view, (double Wall, double Processor)? currentPlain)
        {
            var (slow, fast) = (new List<(double Wall, double Processor)>(), new List<(double Wall, double Processor)>());
            RefuseDifference(string.Format(CultureInfo.InvariantCulture, aggregate, plain), string.Format(CultureInfo.InvariantCulture, aggregate, view));
            for (var i = 0; i <= Repetitions; i++)
            {
                fast.Add(Time(string.Format(CultureInfo.InvariantCulture, aggregate, plain)));
                slow.Add(Time(string.Format(CultureInfo.InvariantCulture, aggregate, view)));
            }

            // The first run of each warms the caches.
            var (a, b) = (Median(fast), Median(slow));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: plain {a.Wall:F0} ms, lake {b.Wall:F0} ms, ratio {b.Wall / a.Wall:F2}, of processor time {b.Processor / a.Processor:F2}")
                + (currentPlain is { } all ? string.Create(CultureInfo.InvariantCulture, $" (against plain current rows {b.Wall / all.Wall:F2}, of processor time {b.Processor / all.Processor:F2})") : ""));
            return a;
        }

        static (double Wall, double Processor) Median(List<(double Wall, double Processor)> times) =>
            (LoadBenchmark.Median(times.Skip(1).Select(time => time.Wall)), LoadBenchmark.Median(times.Skip(1).Select(time => time.Processor)));

        void RefuseDifference(string plain, string view)
        {
            // Sums of doubles depend on their order in the last digits.
            static string Rounded(string query) => $"select columns(*)::double::decimal(30, 2) from ({query})";
            var different = Convert.ToInt64(engine.Scalar($"select count(*) from (({Rounded(plain)} except all {Rounded(view)}) union all ({Rounded(view)} except all {Rounded(plain)}))"), CultureInfo.InvariantCulture);
            if (different > 0) throw new InvalidOperationException($"{different} rows differ: {view}");
        }

        // On a machine that others use too, processor time says more than the clock.
        (double Wall, double Processor) Time(string query)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            using var command = engine.Connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            while (reader.Read()) continue;
            process.Refresh();
            return (watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds);
        }
    }
}
