namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Suppression across a roll-up: every parent is the sum of its children, so a hidden child with published siblings and parent is given away, and a
/// hidden parent with
/// published children too. The top stays published where that is possible at all.
/// </summary>
public static class RollupSuppression
{
    /// <summary>Plans the tree; <paramref name="parents"/> gives for each unit the position of its parent, or null at the top. Ties go to the smaller of <paramref name="codes"/>, or without codes to the earlier unit.</summary>
    public static SuppressionPlan Plan(
        IReadOnlyList<double?> counts, IReadOnlyList<int?> parents, SmallNumberRule? rule = null, IReadOnlyList<string>? codes = null)
    {
        if (counts.Count != parents.Count)
            throw new ArgumentException($"{counts.Count} counts but {parents.Count} parents.", nameof(parents));
        var order = new CodeOrder(counts.Count, codes);
        var lines = Enumerable.Range(0, counts.Count)
            .Where(place => parents[order.At(place)] is not null)
            .GroupBy(place => order.PlaceOf(parents[order.At(place)]!.Value))
            .OrderBy(family => family.Key)
            .Select(family => new SuppressionLine([family.Key, .. family]))
            .ToArray();
        return order.Back(CellSuppression.Plan(order.Sorted(counts), lines, rule ?? SmallNumberRule.Default));
    }
}
