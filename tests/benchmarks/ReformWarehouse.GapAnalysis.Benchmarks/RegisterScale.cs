using System.Diagnostics;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Register;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.GapAnalysis.Benchmarks;

/// <summary>
/// The gap register of the nation, every year: each division against nation, parent and target. Measured turn and turn about with a raw scan of the same rows
/// (the columns that the register reads, each aggregated, straight from the Parquet files), and with the floor of any register: that scan and three joins on
/// ready keys. Processor time beside wall time, since neighbours on the machine take the clock but not the work.
/// </summary>
internal static class RegisterScale
{
    private const int Repetitions = 5;

    private const string Scan = """
        select count(*), sum(value), sum(upper), max(indicator_key), max(jurisdiction_key), max(year), max(report_key), max(row_number), max(temporal), max(unit_base), max(bound),
            max(obs_status), max(value_role), max(subject), max(note), max(delta_type), max(period_start)
        from fact_observation
        union all
        select count(*), sum(value), sum(upper), max(indicator_key), max(jurisdiction_key), max(due_year), max(report_key), max(row_number), max(temporal), max(unit_base), max(bound),
            max(obs_status), max(operator), max(subject), max(note), max(delta_type), max(period_start)
        from fact_target
        """;

    public static void Run(int indicators, int years, string folder)
    {
        var rows = DataLake.Exists(folder) ? 0 : NationLake.Write(folder, indicators, years);
        var (scan, build, read, floor) = (new Watch(), new Watch(), new Watch(), new Watch());
        long gaps = 0;
        for (var i = 0; i <= Repetitions; i++)
        {
            using var star = new StarReader(DataLake.Open(folder), null, new DuckDbSettings { TempDirectory = Path.GetTempPath() });
            var engine = star.Session.Engine;
            scan.Run(() => engine.Query(Scan, row => rows == 0 ? 0 : row.GetInt64(0)));
            build.Run(() => new StarRegister(star, RegisterQuestion.Everything with { EveryYear = true }, english: false));
            // Every number of every gap is computed and aggregated; so is every code that the grade brings.
            gaps = read.Run(() => engine.Query("select count(*), sum(gap), sum(percent), sum(severity), count(reached), max(grade), max(gap_bound) from register_gap", row => row.GetInt64(0)))[0];
            floor.Run(() => engine.Query(Floor, row => row.GetInt64(0)));
        }

        static string Text(FormattableString text) => FormattableString.Invariant(text);
        Console.WriteLine(Text($"{gaps:N0} gaps of {rows:N0} figures, median of {Repetitions}"));
        Console.WriteLine("| step | wall ms | processor ms | times the raw scan (wall, processor) |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (name, wall, processor) in new[]
        {
            ("raw scan of the same rows", scan.Wall, scan.Processor), ("prepare: key, class, grade", build.Wall, build.Processor), ("join and compute", read.Wall, read.Processor),
            ("register in all", build.Wall + read.Wall, build.Processor + read.Processor), ("floor: three joins of ready keys", floor.Wall, floor.Processor),
        })
            Console.WriteLine(Text($"| {name} | {wall:F0} | {processor:F0} | {wall / scan.Wall:F2}, {processor / scan.Processor:F2} |"));
    }

    /// <summary>The same joins without grades and arithmetic.</summary>
    private const string Floor = """
        select (select count(b.value) from register_result_asked as a inner join register_result_benchmark as b on b.key = a.key)
            + (select count(b.value) from register_target_asked as a inner join register_target_benchmark as b on b.key = a.key)
        """;

    /// <summary>Writes the register to a file and says what it took.</summary>
    public static void Export(string folder, string path, string memory)
    {
        using var star = new StarReader(DataLake.Open(folder), null, new DuckDbSettings { MemoryLimit = memory, TempDirectory = Path.GetTempPath() });
        var watch = Stopwatch.StartNew();
        var rows = new StarRegister(star, RegisterQuestion.Everything with { EveryYear = true }, english: false).CopyTo(path);
        Console.WriteLine(FormattableString.Invariant($"{rows:N0} gaps sorted into {new FileInfo(path).Length / 1e6:F0} MB in {watch.Elapsed.TotalSeconds:F1} s; DuckDB may use {memory}, peak of the process {Peak()}"));
    }

    private static string Peak() => File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Trim();

    private sealed class Watch
    {
        private readonly List<(double Wall, double Processor)> runs = [];

        /// <summary>The first run warms the caches.</summary>
        public double Wall => runs.Skip(1).Select(run => run.Wall).Order().ElementAt(Repetitions / 2);

        public double Processor => runs.Skip(1).Select(run => run.Processor).Order().ElementAt(Repetitions / 2);

        public T Run<T>(Func<T> work)
        {
            var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var result = work();
            runs.Add((watch.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds));
            return result;
        }
    }
}
