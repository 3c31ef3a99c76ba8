namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>The divisions of one tier that report one series in one year, for an edit among peers.</summary>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="Series">Which of the indicator's series: <see cref="SeriesCode"/>.</param>
/// <param name="Year">The later of the two years.</param>
/// <param name="Tier">Number of <c>JurisdictionLevel</c>: 0 nation … 3 county.</param>
/// <param name="Divisions">Positions of the divisions.</param>
/// <param name="Before">Last year's exact figures; null where there is none.</param>
/// <param name="After">This year's.</param>
public sealed record PeerSeries(
    string IndicatorCode, int Series, int Year, int Tier, IReadOnlyList<int> Divisions, IReadOnlyList<double?> Before, IReadOnlyList<double?> After)
{
    /// <summary>Position of the indicator.</summary>
    internal int Position { get; init; }
}
