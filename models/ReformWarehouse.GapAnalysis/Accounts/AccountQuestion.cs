using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.GapAnalysis.Accounts;

/// <summary>What an account is asked of.</summary>
/// <param name="IndicatorCodes">Indicators; empty for every one that both sets have figures of.</param>
/// <param name="JurisdictionCode">The division as it is now.</param>
/// <param name="PredecessorCodes">The divisions that it came from, whose totals are added; empty when it was not changed.</param>
/// <param name="BaseYear">Year of the gap published then.</param>
/// <param name="Year">Year of the gap of now.</param>
/// <param name="Against">The benchmark: the own target, or a jurisdiction in the line.</param>
public sealed record AccountQuestion(
    IReadOnlyList<string> IndicatorCodes, string JurisdictionCode, IReadOnlyList<string> PredecessorCodes, int BaseYear, int Year, Against Against);
