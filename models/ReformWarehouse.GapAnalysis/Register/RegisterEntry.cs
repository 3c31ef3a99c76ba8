using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>One gap of the register.</summary>
/// <param name="Row">The comparison, with grade, reasons and sources.</param>
/// <param name="Severity">
/// The shortfall in percent of the benchmark, turned by polarity: 0 when level or ahead, 40 when two fifths are missing. Null where polarity or
/// benchmark give no shortfall (neutral indicator, difference stated without levels, refused comparison).
/// </param>
/// <param name="IsBounded">True when a bound leaves the severity open to one side.</param>
public sealed record RegisterEntry(GapRow Row, double? Severity, bool IsBounded);
