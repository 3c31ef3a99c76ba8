using System.Globalization;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>The persons (or enterprises, …) that a share is a share of.</summary>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">Base unit of what is counted.</param>
/// <param name="Derivation">How it was implied, <c>4280000 / 15.4 %</c>; null when it was stated.</param>
public sealed record Denominator(double Value, string Unit, string? Derivation);

/// <summary>Finds a share's own denominator: stated beside it, reported as an indicator, or implied by a part and its share of the same whole.</summary>
public sealed class DenominatorFinder(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators)
{
    /// <returns>Null when the denominator is unknown: then no headcount can be given.</returns>
    public Denominator? Of(Level share)
    {
        if (!indicators.TryGetValue(share.IndicatorCode, out var indicator) || !indicator.IsPercentage || share.JurisdictionCode is null) return null;
        var unit = indicator.DenominatorCode is { } code && indicators.TryGetValue(code, out var counted) ? counted.BaseUnit : null;
        if (share.Denominator is { } stated && unit is not null) return new Denominator(stated, unit, null);
        if (indicator.DenominatorCode is not { } denominatorCode || unit is null || share.IsTarget) return null;
        return Reported(denominatorCode, share, unit) ?? Implied(denominatorCode, share, unit);
    }

    private Denominator? Reported(string code, Level share, string unit) =>
        figures.ObservationsOf(code, share.JurisdictionCode!).FirstOrDefault(other => other.Year == share.Year && other.Value is not null && other.Subject is null)
            is { } observation ? new Denominator(observation.Value!.Value.Point, unit, null) : null;

    /// <summary>Shares of the same whole imply it; the share's own part first, then exact figures before bounded ones, then by code.</summary>
    private Denominator? Implied(string denominatorCode, Level share, string unit)
    {
        var candidates =
            from indicator in indicators.Values
            where indicator.IsPercentage && indicator.DenominatorCode == denominatorCode && indicator.NumeratorCode is not null
            from ratio in figures.ObservationsOf(indicator.Code, share.JurisdictionCode!)
            where ratio.Year == share.Year && ratio.Subject is null && ratio.Value is { Point: > 0 }
            from part in figures.ObservationsOf(indicator.NumeratorCode!, share.JurisdictionCode!)
            where part.Year == share.Year && part.Subject is null && part.Value is { Point: > 0 } && part.Window == ratio.Window
            orderby indicator.Code == share.IndicatorCode ? 0 : 1, part.Value!.Value.Bound == Bound.Exact ? 0 : 1,
                indicators[indicator.NumeratorCode!].PartOf is null ? 0 : 1, indicator.Code
            select (Part: part.Value!.Value, Ratio: ratio.Value!.Value);
        foreach (var (part, ratio) in candidates)
            return new Denominator(part.Point / (ratio.Point / 100), unit,
                string.Create(CultureInfo.InvariantCulture, $"{part.Point} / {ratio.Point} %"));
        return null;
    }
}
