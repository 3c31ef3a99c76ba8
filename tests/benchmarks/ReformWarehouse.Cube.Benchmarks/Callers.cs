using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>
/// How many of the questions one caller gets answered a second, and eight at once: out of one pool with a session a core, and each from a session of their own. The processors' time says
/// what wall time hides on a machine that others use too.
/// </summary>
internal static class Callers
{
    private const int Many = 8;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    private sealed record Rate(string What, int Callers, double PerSecond, double Processors, double Milliseconds);

    public static void Run(string lakeFolder)
    {
        var lake = DataLake.Open(lakeFolder);
        var questions = Ask(lake);
        var cores = Environment.ProcessorCount;
        var spinning = Spin(cores).PerSecond / Spin(1).PerSecond;
        var one = Pooled("one caller, a session of one thread", lake, questions, callers: 1, sessions: 1);
        List<Rate> rates =
        [
            Alone("one caller, a session of all threads", lake, questions, 1, threads: null),
            one,
            Pooled($"{Many} callers, a pool of {cores} sessions", lake, questions, Many, cores),
            Alone($"{Many} callers, a session of one thread each", lake, questions, Many, threads: 1),
        ];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cores} cores; {cores} threads that only count get {spinning:F2} times as far as one while this ran"));
        Console.WriteLine("| who asks | questions/s | times one caller of one thread | processors used | processor ms a question | times by processor time |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var rate in rates)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rate.What} | {rate.PerSecond:F0} | {rate.PerSecond / one.PerSecond:F2} | {rate.Processors:F2} | {rate.Milliseconds:F2} | {Math.Min(cores, rate.Callers) * one.Milliseconds / rate.Milliseconds:F2} |"));
    }

    private static List<CubeQuery> Ask(DataLake lake)
    {
        using var star = new StarReader(lake);
        var (first, last) = HandComparison.Span(star);
        return [.. Questions.All(first, last).Select(question => question.Query)];
    }

    private static Rate Pooled(string what, DataLake lake, List<CubeQuery> questions, int callers, int sessions)
    {
        using var pool = new CubePool(lake, sessions: sessions, holdings: CubeHoldings.Always);
        // Every session should have met every question, and nobody can ask for a certain one.
        Parallel.For(0, sessions * 2, new ParallelOptions { MaxDegreeOfParallelism = sessions }, turn => questions.ForEach(question => pool.Answer(question)));
        return Measure(what, callers, (_, turn) => pool.Answer(questions[turn % questions.Count]));
    }

    private static Rate Alone(string what, DataLake lake, List<CubeQuery> questions, int callers, int? threads)
    {
        var stars = Enumerable.Range(0, callers).Select(_ => new StarReader(lake, settings: new DuckDbSettings { Threads = threads })).ToList();
        try
        {
            var cubes = stars.Select(star => new CubeExecutor(star, holdings: CubeHoldings.Always)).ToList();
            foreach (var cube in cubes)
                questions.ForEach(question => cube.Answer(question));
            return Measure(what, callers, (caller, turn) => cubes[caller].Answer(questions[turn % questions.Count]));
        }
        finally
        {
            stars.ForEach(star => star.Dispose());
        }
    }

    private static Rate Spin(int threads) => Measure("", threads, (_, _) => Thread.SpinWait(20_000));

    private static Rate Measure(string what, int callers, Action<int, int> answer)
    {
        var answered = 0;
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, callers).Select(caller => new Thread(() =>
        {
            for (var turn = caller; watch.Elapsed < Duration; turn++)
            {
                answer(caller, turn);
                Interlocked.Increment(ref answered);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var (wall, processor) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
        return new Rate(what, callers, answered / wall.TotalSeconds, processor / wall, processor.TotalMilliseconds / answered);
    }
}
