namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>Suppression in one row of counts with a published total; cells are named, and ties go to the smaller name.</summary>
public static class RowSuppression
{
    /// <summary>Plans the row; positions in the plan are those of <paramref name="names"/>. Without a published total nothing complementary is
    /// needed.</summary>
    public static SuppressionPlan Plan(
        IReadOnlyList<string> names, IReadOnlyList<double?> counts, bool totalPublished, SmallNumberRule? rule = null)
    {
        if (names.Count != counts.Count)
            throw new ArgumentException($"{names.Count} names but {counts.Count} counts.", nameof(counts));
        var order = new CodeOrder(counts.Count, names);
        SuppressionLine[] lines = totalPublished ? [new([.. Enumerable.Range(0, counts.Count)])] : [];
        return order.Back(CellSuppression.Plan(order.Sorted(counts), lines, rule ?? SmallNumberRule.Default));
    }
}
