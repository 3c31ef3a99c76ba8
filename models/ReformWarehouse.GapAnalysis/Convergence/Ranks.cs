using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>Ranks of units, in n log n. Ranks for display are competition ranks (1, 2, 2, 4), of a neutral indicator from the largest; rank correlation uses average ranks (1, 2.5, 2.5,
/// 4).</summary>
public static class Ranks
{
    /// <summary>Competition ranks, 1 the best; equal values share the better rank.</summary>
    public static int[] Competition(ReadOnlySpan<double> values, Polarity polarity = Polarity.HigherIsBetter)
    {
        var ranks = new int[values.Length];
        ForEachInOrder(values, polarity, (start, _, unit) => ranks[unit] = start + 1);
        return ranks;
    }

    /// <summary>Average ranks, 1 the smallest value by default; equal values share the mean of their ranks.</summary>
    public static double[] Average(ReadOnlySpan<double> values, Polarity polarity = Polarity.LowerIsBetter)
    {
        var ranks = new double[values.Length];
        ForEachInOrder(values, polarity, (start, end, unit) => ranks[unit] = (start + 1 + end) / 2.0);
        return ranks;
    }

    /// <summary>
    /// The range a unit's competition rank can take when <paramref name="missingUnits"/> others did not report: none or all of them may turn out
    /// better.
    /// </summary>
    public static (int Best, int Worst) RangeWithMissing(int rank, int missingUnits) => (rank, rank + missingUnits);

    // Calls with the first and the end position of the tie each unit belongs to.
    private static void ForEachInOrder(ReadOnlySpan<double> values, Polarity bestFirst, Action<int, int, int> place)
    {
        var (keys, order) = (new double[values.Length], new int[values.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException("Only finite values have a rank.", nameof(values));
            (keys[i], order[i]) = (bestFirst == Polarity.LowerIsBetter ? values[i] : -values[i], i);
        }

        Array.Sort(keys, order);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            for (var k = start; k < end; k++)
                place(start, end, order[k]);
        }
    }
}
