using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>How many questions a second one caller gets answered, and eight at once, each with a session of its own.</summary>
internal static class Callers
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public static void Run(string lakeFolder)
    {
        var (one, eight) = (Rate(lakeFolder, 1), Rate(lakeFolder, 8));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one caller {one:F0} questions/s, eight {eight:F0}, {eight / one:F2} times, on {Environment.ProcessorCount} cores"));
    }

    private static double Rate(string lakeFolder, int callers)
    {
        var lake = DataLake.Open(lakeFolder);
        var stars = Enumerable.Range(0, callers).Select(_ => new StarReader(lake)).ToList();
        try
        {
            var cubes = stars.Select(star => new CubeExecutor(star, holdings: CubeHoldings.Always)).ToList();
            // One thread a question: what a caller alone gains from a second core would hide how callers share them.
            foreach (var star in stars) star.Session.Engine.Execute("set threads = 1");
            var (first, last) = HandComparison.Span(stars[0]);
            var questions = Questions.All(first, last);
            foreach (var cube in cubes) foreach (var question in questions) cube.Answer(question.Query);
            var answered = 0;
            var watch = Stopwatch.StartNew();
            var threads = cubes.Select((cube, start) => new Thread(() =>
            {
                for (var turn = start; watch.Elapsed < Duration; turn++)
                {
                    cube.Answer(questions[turn % questions.Count].Query);
                    Interlocked.Increment(ref answered);
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            return answered / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            stars.ForEach(star => star.Dispose());
        }
    }
}
