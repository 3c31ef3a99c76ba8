using System.Diagnostics;
using System.Globalization;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>Times of one piece of work in milliseconds, ascending.</summary>
internal sealed record Timing(IReadOnlyList<double> Sorted)
{
    private const int FewestTurns = 3;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(8);

    public double Median => At(0.5);

    public static Timing Of(int times, Action work) => Alternate(times, work)[0];

    /// <summary>
    /// Several pieces of work turn and turn about, so that all meet the same neighbours on the machine; the first turn warms the caches. Slow work gets fewer turns, so that large lakes are
    /// done in the time there is.
    /// </summary>
    public static IReadOnlyList<Timing> Alternate(int times, params Action[] works)
    {
        var found = works.Select(_ => new List<double>()).ToList();
        var whole = Stopwatch.StartNew();
        for (var turn = 0; turn <= times && (turn <= FewestTurns || whole.Elapsed < Enough); turn++)
            for (var index = 0; index < works.Length; index++)
            {
                var watch = Stopwatch.StartNew();
                works[index]();
                if (turn > 0) found[index].Add(watch.Elapsed.TotalMilliseconds);
            }

        return [.. found.Select(list => new Timing([.. list.Order()]))];
    }

    /// <summary>First quartile, median, third quartile.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At(0.25):F1}/{Median:F1}/{At(0.75):F1}");

    /// <summary>The median; of an even number of values the mean of the two in the middle.</summary>
    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private double At(double share) => Sorted[(int)(share * (Sorted.Count - 1))];
}
