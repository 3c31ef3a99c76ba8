namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Suppression in a two-way table of counts with published row and column totals: no row and no column keeps exactly one hidden cell. Cells are
/// numbered row by row.
/// </summary>
public static class TableSuppression
{
    /// <summary>Plans the table. Ties go by the codes of rows and columns, or without them by position.</summary>
    public static SuppressionPlan Plan(
        IReadOnlyList<IReadOnlyList<double?>> rows, SmallNumberRule? rule = null, bool rowTotalsPublished = true, bool columnTotalsPublished = true,
        IReadOnlyList<string>? rowCodes = null, IReadOnlyList<string>? columnCodes = null)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        if (rows.Any(row => row.Count != columns))
            throw new ArgumentException($"Every row needs {columns} cells.", nameof(rows));
        var order = new CodeOrder(new CodeOrder(rows.Count, rowCodes), new CodeOrder(columns, columnCodes));
        List<SuppressionLine> lines = [];
        if (rowTotalsPublished)
            lines.AddRange(Enumerable.Range(0, rows.Count).Select(r => new SuppressionLine([.. Enumerable.Range(r * columns, columns)])));
        if (columnTotalsPublished)
            lines.AddRange(Enumerable.Range(0, columns).Select(c => new SuppressionLine([.. Enumerable.Range(0, rows.Count).Select(r => r * columns + c)])));
        return order.Back(CellSuppression.Plan(order.Sorted([.. rows.SelectMany(row => row)]), lines, rule ?? SmallNumberRule.Default));
    }
}
