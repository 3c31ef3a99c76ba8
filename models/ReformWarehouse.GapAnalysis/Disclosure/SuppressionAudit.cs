using MathNet.Numerics.LinearAlgebra;

namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Checks a plan from the attacker's side: which hidden cells follow exactly from the published ones by adding and subtracting. Counting hidden
/// cells line by line
/// is the rule of practice; this proves it, also where two cycles of hidden cells meet in one cell.
/// </summary>
public static class SuppressionAudit
{
    /// <summary>Positions of hidden cells that are determined by the additions.</summary>
    public static IReadOnlyList<int> Recoverable(SuppressionPlan plan, IReadOnlyList<SuppressionLine> lines)
    {
        int[] hidden = [.. plan.Primary.Union(plan.Complementary).Order()];
        if (hidden.Length == 0 || lines.Count == 0)
            return [];

        // The rows of the system say which hidden cells an addition joins; a cell is determined when its unit vector is a combination of rows.
        var system = Matrix<double>.Build.Dense(lines.Count, hidden.Length, (l, h) => lines[l].Cells.Contains(hidden[h]) ? 1 : 0);
        var rank = system.Rank();
        return [.. hidden.Where((_, h) => system
            .InsertRow(lines.Count, Vector<double>.Build.Dense(hidden.Length, j => j == h ? 1 : 0)).Rank() == rank)];
    }
}
