namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Suppression across a roll-up: every parent is the sum of its children, so a hidden child with published siblings and parent is given away, and a
/// hidden parent with
/// published children too. The top stays published where that is possible at all.
/// </summary>
public static class RollupSuppression
{
    /// <summary>Plans the tree; <paramref name="parents"/> gives for each unit the position of its parent, or null at the top.</summary>
    public static SuppressionPlan Plan(IReadOnlyList<double?> counts, IReadOnlyList<int?> parents, SmallNumberRule? rule = null)
    {
        if (counts.Count != parents.Count)
            throw new ArgumentException($"{counts.Count} counts but {parents.Count} parents.", nameof(parents));
        var lines = Enumerable.Range(0, counts.Count)
            .Where(i => parents[i] is not null)
            .GroupBy(i => parents[i]!.Value)
            .OrderBy(family => family.Key)
            .Select(family => new SuppressionLine([family.Key, .. family]))
            .ToArray();
        return CellSuppression.Plan(counts, lines, rule ?? SmallNumberRule.Default);
    }
}
