using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>One of the plan's 34 main indicators with a gap, or with the reason why it has none.</summary>
/// <param name="Number">M01–M34.</param>
/// <param name="Indicator">The measure; the bullet's lead measure when there is no gap; null for a bullet without a number of its own.</param>
/// <param name="Row">The comparison (grade C: refused, with its reasons); null when a side is missing.</param>
/// <param name="Missing">Why there is no comparison; null when there is one.</param>
public sealed record MainIndicatorGap(string Number, Indicator? Indicator, GapRow? Row, ComparabilityReason? Missing);
