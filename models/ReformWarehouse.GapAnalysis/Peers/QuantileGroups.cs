using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>
/// Units sorted into q groups of about equal size, group 1 the highest or lowest values. Two rules are in use and give different sizes; the
/// warehouse uses the
/// PHE rule, under which equal values share a group.
/// </summary>
public static class QuantileGroups
{
    private static void Require(int groups)
    {
        if (groups < 1)
            throw new ArgumentOutOfRangeException(nameof(groups), groups, "At least one group is needed.");
    }

    /// <summary>The PHE (OHID) rule: (q + 1) - ceil((n + 1 - rank)/(n/q)), rank from 1 in group 1, ties sharing the smaller rank.</summary>
    public static int[] PublicHealthEngland(ReadOnlySpan<double> values, int groups, bool highestFirst)
    {
        Require(groups);
        var n = values.Length;
        var ranks = Ranks.Competition(values, highestFirst ? Polarity.HigherIsBetter : Polarity.LowerIsBetter);

        // In integers: a quotient such as 12/1.2 must not land above 10.
        return Array.ConvertAll(ranks, rank => groups + 1 - (int)(((long)(n + 1 - rank) * groups + n - 1) / n));
    }

    /// <summary>The rule of SQL's ntile(q): groups in order, the first ones one larger where n is not a multiple; ties are split by unit
    /// code.</summary>
    public static int[] SqlNtile(ReadOnlySpan<double> values, int groups, bool highestFirst, IReadOnlyList<string> codes)
    {
        Require(groups);
        var n = values.Length;
        var copy = values.ToArray();
        var order = Enumerable.Range(0, n).OrderBy(i => highestFirst ? -copy[i] : copy[i]).ThenBy(i => codes[i], StringComparer.Ordinal).ToArray();
        var result = new int[n];
        var (size, larger) = (n / groups, n % groups);
        for (var position = 0; position < n; position++)
        {
            var inLarger = position < larger * (size + 1);
            result[order[position]] = 1 + (inLarger ? position / (size + 1) : larger + (position - larger * (size + 1)) / size);
        }

        return result;
    }
}
