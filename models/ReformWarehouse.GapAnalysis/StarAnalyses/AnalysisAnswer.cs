using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>The answer of an analysis for one indicator and year, with what it rests on.</summary>
/// <param name="Analysis">The analysis' full name.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Years">One year, or those that are compared.</param>
/// <param name="Results">Results by name, null where undefined; <c>reasons</c> holds the codes. Null when the request was refused.</param>
/// <param name="UnitsUsed">Codes of the units whose figures were used, in order.</param>
/// <param name="UnitsMissing">Units of the tier without a usable figure.</param>
/// <param name="Weights">What the weights are: an indicator's code, or null when unweighted.</param>
/// <param name="Grade">A: every unit, like for like; B: with the caveats named; C: refused.</param>
/// <param name="Reasons">Why it has its grade.</param>
/// <param name="Sources">Of the figures used.</param>
public sealed record AnalysisAnswer(
    string Analysis, Indicator Indicator, IReadOnlyList<int> Years, JsonObject? Results, IReadOnlyList<string> UnitsUsed, IReadOnlyList<string> UnitsMissing,
    string? Weights, ComparabilityGrade Grade, IReadOnlyList<ComparabilityReason> Reasons, IReadOnlyList<SourceReference> Sources)
{
    /// <summary>The indicators that were analysed together; empty when it was the one.</summary>
    public IReadOnlyList<Indicator> Together { get; init; } = [];

    /// <summary>Units used over units of the tier.</summary>
    public Coverage Coverage => new(UnitsUsed.Count, UnitsUsed.Count + UnitsMissing.Count, UndefinedReason.NotApplicable);
}
