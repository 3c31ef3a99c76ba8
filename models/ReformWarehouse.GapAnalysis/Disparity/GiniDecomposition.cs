using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The Gini coefficient by groups: within = sum p_g s_g G_g, between = Gini of the group means, and an overlap residual that is 0 only when the
/// groups'
/// ranges do not overlap. Three parts, never to be called a two-way split; the parts add up to the Gini.
/// </summary>
/// <param name="Total">The Gini over all units.</param>
/// <param name="Between">The Gini of the group means, weighted by population share.</param>
/// <param name="Within">sum p_g s_g G_g.</param>
/// <param name="Overlap">Total less the other two.</param>
/// <param name="Groups">The groups, by label; their between term is not defined for the Gini.</param>
public sealed record GiniDecomposition(
    MeasureResult Total, MeasureResult Between, MeasureResult Within, MeasureResult Overlap, IReadOnlyList<InequalityGroup> Groups)
{
    /// <summary>Splits the Gini; weights are population, or empty.</summary>
    public static GiniDecomposition Of(ReadOnlySpan<double> values, IReadOnlyList<string> groups, ReadOnlySpan<double> weights = default)
    {
        var total = Gini.Of(values, weights);
        if (total.Reason is { } reason)
            return new(reason, reason, reason, reason, []);
        Population.TryDescribe(values, weights, out var all);
        var split = GroupSplit.Of(values, weights, groups);
        var parts = new List<InequalityGroup>();
        var within = default(ExactSum);
        foreach (var group in split)
        {
            var p = group.Population.TotalWeight / all.TotalWeight;
            var s = p * (group.Population.Mean / all.Mean);
            var index = Gini.Of(group.Values, group.Weights);
            var contribution = s == 0 ? 0 : index.Then(g => p * s * g);
            parts.Add(new(group.Label, group.Population.Count, p, s, group.Population.Mean, index, contribution, UndefinedReason.NotApplicable));
            within.Add(contribution.Required);
        }

        double[] means = [.. split.Select(g => g.Population.Mean)], shares = [.. split.Select(g => g.Population.TotalWeight)];
        var between = Gini.Of(means, shares);
        return new(total, between, within.Value, between.Then(b => total.Required - b - within.Value), parts);
    }
}
