using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Validation.Figures;

/// <summary>Divisions of one tier that report one series in one year.</summary>
/// <param name="Key">The series; without jurisdiction.</param>
/// <param name="Year">The later of the two years.</param>
/// <param name="Tier">Nation, province, prefecture or county.</param>
public sealed record PeerGroup(FigureKey Key, int Year, JurisdictionLevel Tier);

/// <summary>What the edit among peers found in one group.</summary>
/// <param name="Units">Divisions that report the series.</param>
/// <param name="MedianRatio">Median of this year over last year.</param>
/// <param name="Outliers">Those that stand out: code, last year's and this year's figure, by code.</param>
public sealed record PeerEdit(int Units, double MedianRatio, IReadOnlyList<(string Code, double Before, double After)> Outliers);

/// <summary>Edits by group; a group without outliers is absent.</summary>
public sealed class PeerEdits : Dictionary<PeerGroup, PeerEdit>;
