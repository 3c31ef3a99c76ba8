using System.Text.Json.Nodes;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>An analysis of the catalogue over the divisions of one tier, as a question that can be sent.</summary>
/// <param name="Analysis">Its name: in full (<c>disparity.theil</c>) or the part after the dot when only one has it.</param>
/// <param name="IndicatorCodes">Each is analysed by itself.</param>
/// <param name="Level">Tier of the units.</param>
/// <param name="UnderCode">The division that the units lie in.</param>
/// <param name="Years">Each is analysed by itself; for an analysis over time the first and the last of them are compared. Empty: the latest year that any unit reports.</param>
/// <param name="WeightCode">Indicator whose figures are the weights; null: a share's own denominator where every unit reports it, otherwise none.</param>
/// <param name="Parameters">Further inputs of the analysis, by its JSON names; they replace what the star gives.</param>
public sealed record AnalysisRequest(
    string Analysis, IReadOnlyList<string> IndicatorCodes, JurisdictionLevel Level, string UnderCode, IReadOnlyList<int> Years,
    string? WeightCode = null, JsonObject? Parameters = null);
