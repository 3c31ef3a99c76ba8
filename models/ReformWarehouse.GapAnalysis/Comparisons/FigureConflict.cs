using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>Two or more different values stated for one fact: all are kept, none is averaged away.</summary>
/// <param name="IndicatorCode">The fact's indicator.</param>
/// <param name="JurisdictionCode">Its jurisdiction.</param>
/// <param name="Year">Its year.</param>
/// <param name="Observations">The conflicting statements, in order of value.</param>
public sealed record FigureConflict(string IndicatorCode, string JurisdictionCode, int Year, IReadOnlyList<Observation> Observations)
{
    private const string DeclaredKey = "conflicts_with=";

    /// <returns>Conflicts by indicator, jurisdiction and year: several values of one cell, and those that a report's note declares (<c>conflicts_with=CODE</c>).</returns>
    public static IReadOnlyList<FigureConflict> In(FigureSet figures)
    {
        var sameCell = figures.Observations
            .Where(o => o.Value is not null && o.Window is not (Window.Unspecified or Window.PerOccurrence) && o.Status != ObservationStatus.DefinitionDiffers)
            .GroupBy(o => (o.IndicatorCode, o.JurisdictionCode, o.Subject, o.Year, o.PeriodStart, o.Window, o.DeltaType, o.UnitBase))
            .Where(cell => cell.Select(o => o.Value).Distinct().Count() > 1)
            .Select(cell => Of(cell.Key.IndicatorCode, cell.Key.JurisdictionCode, cell.Key.Year, cell));
        var declared =
            from observation in figures.Observations
            let other = DeclaredIndicator(observation.Note)
            where other is not null
            let counterparts = figures.ObservationsOf(other, observation.JurisdictionCode).Where(o => o.Year == observation.Year && o.Value is not null)
            where counterparts.Any() && !DeclaredBackBySmaller(observation, counterparts)
            select Of(other, observation.JurisdictionCode, observation.Year, counterparts.Append(observation));
        return [.. sameCell.Concat(declared).OrderBy(c => c.IndicatorCode, StringComparer.Ordinal).ThenBy(c => c.JurisdictionCode, StringComparer.Ordinal).ThenBy(c => c.Year)];
    }

    /// <summary>When both sides declare each other, the smaller code speaks for the pair.</summary>
    private static bool DeclaredBackBySmaller(Observation observation, IEnumerable<Observation> counterparts) =>
        counterparts.Any(other => DeclaredIndicator(other.Note) == observation.IndicatorCode
            && string.CompareOrdinal(other.IndicatorCode, observation.IndicatorCode) < 0);

    private static FigureConflict Of(string indicator, string jurisdiction, int year, IEnumerable<Observation> observations) =>
        new(indicator, jurisdiction, year, [.. observations.OrderBy(o => o.Value!.Value.Point)]);

    private static string? DeclaredIndicator(string? note)
    {
        var start = note?.IndexOf(DeclaredKey, StringComparison.Ordinal) ?? -1;
        if (start < 0) return null;
        var code = note!.AsSpan(start + DeclaredKey.Length);
        var end = code.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
        return (end < 0 ? code : code[..end]).ToString();
    }
}
