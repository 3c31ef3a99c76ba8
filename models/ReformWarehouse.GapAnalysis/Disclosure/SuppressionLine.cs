namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// An addition a reader can do: a published (or hidden) total and its parts. If exactly one of the cells is hidden, the others give it away.
/// </summary>
/// <param name="Cells">Positions of the cells of the addition, the total among them where it is itself a cell that may be hidden.</param>
public sealed record SuppressionLine(IReadOnlyList<int> Cells);

/// <summary>Which cells of a table must not be published.</summary>
/// <param name="Primary">Positions of cells too small in themselves.</param>
/// <param name="Complementary">Positions of cells hidden so that no hidden cell can be worked out.</param>
/// <param name="IsProtected">False when some addition gives a hidden cell away and no further cell can be hidden: its total must be withheld.</param>
public sealed record SuppressionPlan(IReadOnlyList<int> Primary, IReadOnlyList<int> Complementary, bool IsProtected)
{
    /// <summary>True when the cell is hidden for either reason.</summary>
    public bool IsHidden(int cell) => Primary.Contains(cell) || Complementary.Contains(cell);
}
