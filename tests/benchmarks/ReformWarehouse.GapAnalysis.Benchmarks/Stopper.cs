using System.Diagnostics;

namespace ReformWarehouse.GapAnalysis.Benchmarks;

/// <summary>The least time of a call over several rounds, each long enough for the clock: the least is what the machine can do undisturbed.</summary>
internal static class Stopper
{
    private const double RoundSeconds = 0.04;
    private const int Rounds = 9;

    public static double NanosecondsPerCall<T>(Func<T> call)
    {
        var calls = 1;
        while (Seconds(call, calls) < RoundSeconds)
            calls *= 2;
        return Enumerable.Range(0, Rounds).Min(_ => Seconds(call, calls)) / calls * 1e9;
    }

    private static double Seconds<T>(Func<T> call, int calls)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
            GC.KeepAlive(call());
        return clock.Elapsed.TotalSeconds;
    }
}
