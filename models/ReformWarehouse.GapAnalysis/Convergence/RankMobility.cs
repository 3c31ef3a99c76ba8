using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Disparity;

namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>
/// How much the order of the units changes over time: Kendall's index of rank concordance as used for gamma convergence by Boyle and McCarthy
/// (1997), and the
/// mean absolute change of rank. Units present at every date only.
/// </summary>
public static class RankMobility
{
    /// <summary>
    /// Var(sum over dates of R_t)/Var(number of dates x R_0), average ranks: 1 when the order never changes, towards 0 with mobility.
    /// </summary>
    public static MeasureResult Concordance(IReadOnlyList<double[]> valuesByDate)
    {
        if (valuesByDate.Count < 2)
            return UndefinedReason.InvalidPeriod;
        var n = valuesByDate[0].Length;
        if (n < 2)
            return UndefinedReason.TooFewUnits;
        if (valuesByDate.Any(values => !Finite.All(values)))
            return UndefinedReason.NotFinite;
        var ranks = valuesByDate.Select(values => Ranks.Average(values)).ToArray();
        var sums = new double[n];
        foreach (var date in ranks)
        {
            for (var i = 0; i < n; i++)
                sums[i] += date[i];
        }

        var start = StandardDeviation.Variance(ranks[0], default, 0).Required;
        var periods = (double)ranks.Length;
        return start == 0 ? UndefinedReason.ZeroSpread : StandardDeviation.Variance(sums, default, 0).Required / (periods * periods * start);
    }

    /// <summary>
    /// Eurofound's "gamma" (KI_t) as its package computes it: Var(sum over dates of R_t)/Var((number of dates + 1) R_ref). The factor counts one
    /// date too many, so it does
    /// not reach 1 when the order never changes: not a 0..1 index, offered only to reproduce published figures.
    /// </summary>
    public static MeasureResult EurofoundGamma(IReadOnlyList<double[]> valuesByDate, int reference = 0)
    {
        if (reference < 0 || reference >= valuesByDate.Count)
            return UndefinedReason.OutOfRange;
        double[][] ordered = [valuesByDate[reference], .. valuesByDate.Where((_, t) => t != reference)];
        var periods = (double)ordered.Length;
        return Concordance(ordered).Then(index => index * (periods * periods) / ((periods + 1) * (periods + 1)));
    }

    /// <summary>The mean of |rank at the end - rank at the start| over units, in ranks.</summary>
    public static MeasureResult MeanRankChange(ReadOnlySpan<double> start, ReadOnlySpan<double> end)
    {
        if (start.Length != end.Length)
            throw new ArgumentException($"{start.Length} and {end.Length} values.", nameof(end));
        if (start.IsEmpty)
            return UndefinedReason.NoUnits;
        if (!Finite.All(start) || !Finite.All(end))
            return UndefinedReason.NotFinite;
        var (before, after) = (Ranks.Average(start), Ranks.Average(end));
        var changes = new double[before.Length];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = Math.Abs(after[i] - before[i]);
        return ExactSum.Of(changes) / changes.Length;
    }
}
