using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Theil T or L split exactly into inequality between and within groups (provinces, regions). T: between = sum s_g ln(s_g/p_g), within = sum s_g
/// T_g. L: between =
/// sum p_g ln(p_g/s_g), within = sum p_g L_g; only L has weights that do not depend on the value. Source: Shorrocks (1980).
/// </summary>
/// <param name="Total">The index over all units.</param>
/// <param name="Between">The part between the group means.</param>
/// <param name="Within">The part within groups; between + within = total.</param>
/// <param name="Groups">The groups, by label.</param>
public sealed record TheilDecomposition(
    MeasureResult Total, MeasureResult Between, MeasureResult Within, IReadOnlyList<InequalityGroup> Groups)
{
    /// <summary>Between/total; undefined when there is no inequality at all.</summary>
    public MeasureResult BetweenShare => MeasureResult.Combine(Between, Total, Share);

    /// <summary>Within/total; undefined when there is no inequality at all.</summary>
    public MeasureResult WithinShare => MeasureResult.Combine(Within, Total, Share);

    /// <summary>Splits Theil T; weights are population, or empty.</summary>
    public static TheilDecomposition OfT(ReadOnlySpan<double> values, IReadOnlyList<string> groups, ReadOnlySpan<double> weights = default) =>
        Of(values, groups, weights, isT: true);

    /// <summary>Splits Theil L; weights are population, or empty.</summary>
    public static TheilDecomposition OfL(ReadOnlySpan<double> values, IReadOnlyList<string> groups, ReadOnlySpan<double> weights = default) =>
        Of(values, groups, weights, isT: false);

    private static TheilDecomposition Of(ReadOnlySpan<double> values, IReadOnlyList<string> groups, ReadOnlySpan<double> weights, bool isT)
    {
        var total = isT ? TheilT.Of(values, weights) : TheilL.Of(values, weights);
        if (total.Reason is { } reason)
            return new(reason, reason, reason, []);
        Population.TryDescribe(values, weights, out var all);
        var parts = new List<InequalityGroup>();
        var (between, within) = (default(ExactSum), default(ExactSum));
        foreach (var group in GroupSplit.Of(values, weights, groups))
        {
            var p = group.Population.TotalWeight / all.TotalWeight;
            var relative = group.Population.Mean / all.Mean;
            var s = p * relative;
            var deviation = (group.Population.Mean - all.Mean) / all.Mean;
            var index = isT ? TheilT.Of(group.Values, group.Weights) : TheilL.Of(group.Values, group.Weights);

            // A group without any value has no T, and takes no part in it: 0 ln 0 = 0.
            var contribution = s == 0 && isT ? 0 : index.Then(i => (isT ? s : p) * i);
            MeasureResult term = isT ? s == 0 ? 0 : s * Math.Log(relative) : -p * Math.Log(relative);
            parts.Add(new(group.Label, group.Population.Count, p, s, group.Population.Mean, index, contribution, term));
            between.Add(p * (isT ? LogRatio.TheilT(deviation) : LogRatio.TheilL(deviation)));
            within.Add(contribution.Required);
        }

        return new(total, between.Value, within.Value, parts);
    }

    private static MeasureResult Share(double part, double total) => total == 0 ? UndefinedReason.ZeroTotal : part / total;
}
