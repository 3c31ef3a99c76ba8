namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>The bounds of the rules for one indicator, outside of which a row goes to the rules themselves. They may be wider than the rules', never narrower.</summary>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="IsPercentage">Stored in %.</param>
/// <param name="IsAdditive">The parts of a division add up to it.</param>
/// <param name="NumeratorCode">Count on top of a share; null if not catalogued.</param>
/// <param name="DenominatorCode">Count below; null if not catalogued.</param>
/// <param name="PartOf">The total it is contained in; null if none.</param>
/// <param name="UnitEquivalents">Base units that count the same thing.</param>
/// <param name="ValidMinimum">Inclusive; null if unbounded.</param>
/// <param name="ValidMaximum">Inclusive; null if unbounded.</param>
/// <param name="RatioPoints">Percentage points between a share and its counts.</param>
/// <param name="YearPoints">Percentage points of a share against last year.</param>
/// <param name="YearRatio">This year over last year, or the reverse.</param>
/// <param name="YearMinimumSize">Smaller figures may change by more.</param>
/// <param name="SlipRatio">The smallest ratio to an earlier year that counts as a slip of a digit.</param>
/// <param name="SlipMinimumSize">Smaller figures do not slip.</param>
/// <param name="ParentRelative">Share of a whole by which its parts may differ from it.</param>
/// <param name="PeerU">Weight of a unit's size in the edit among peers.</param>
/// <param name="PeerA">Keeps that edit's bounds open.</param>
/// <param name="PeerC">Width of those bounds.</param>
public sealed record IndicatorScreen(
    string IndicatorCode, bool IsPercentage, bool IsAdditive, string? NumeratorCode, string? DenominatorCode, string? PartOf, IReadOnlyList<string> UnitEquivalents,
    double? ValidMinimum, double? ValidMaximum, double RatioPoints, double YearPoints, double YearRatio, double YearMinimumSize, double SlipRatio, double SlipMinimumSize,
    double ParentRelative, double PeerU, double PeerA, double PeerC);

/// <summary>Indicators that add up.</summary>
/// <param name="Parts">The parts; a finding stands on the first.</param>
/// <param name="Total">The whole; null for 100 %.</param>
public sealed record CompositionScreen(IReadOnlyList<string> Parts, string? Total);
