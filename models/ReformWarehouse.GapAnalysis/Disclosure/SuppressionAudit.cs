namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// Checks a plan from the attacker's side: which hidden cells follow exactly from the published ones by adding and subtracting. Counting hidden
/// cells line by line
/// is the rule of practice; this proves it, also where two cycles of hidden cells meet in one cell.
/// </summary>
public static class SuppressionAudit
{
    /// <summary>Positions of hidden cells that are determined by the additions.</summary>
    public static IReadOnlyList<int> Recoverable(SuppressionPlan plan, IReadOnlyList<SuppressionLine> lines) =>
        [.. DeterminedCells.Of([.. plan.Primary.Union(plan.Complementary)], lines).Order()];
}
