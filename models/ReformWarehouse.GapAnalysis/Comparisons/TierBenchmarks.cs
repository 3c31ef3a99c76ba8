using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>Benchmarks drawn from the jurisdictions of the same tier: one value each, subjects and other definitions left out.</summary>
internal sealed class TierBenchmarks(FigureSet figures, LevelFinder levels, Func<string, string?> parentOf)
{
    /// <summary>The best value of the tier by polarity, ties to the lower code; null for a neutral indicator or an empty tier.</summary>
    public Level? Best(Indicator indicator, string jurisdiction, int? year)
    {
        var tier = Tier(indicator, jurisdiction, year, _ => true);
        return indicator.Polarity switch
        {
            Polarity.HigherIsBetter => tier.OrderByDescending(level => level.Value.Point).ThenBy(level => level.JurisdictionCode, StringComparer.Ordinal).FirstOrDefault(),
            Polarity.LowerIsBetter => tier.OrderBy(level => level.Value.Point).ThenBy(level => level.JurisdictionCode, StringComparer.Ordinal).FirstOrDefault(),
            Polarity.Neutral => null,
            var polarity => throw new ArgumentOutOfRangeException(nameof(indicator), polarity, "Unknown polarity."),
        };
    }

    public Level? Median(Indicator indicator, string jurisdiction, int? year) => MedianOf(Tier(indicator, jurisdiction, year, _ => true));

    public Level? Peers(Indicator indicator, string jurisdiction, int? year) =>
        MedianOf(Tier(indicator, jurisdiction, year, other => other != jurisdiction && parentOf(other) == parentOf(jurisdiction)));

    private List<Level> Tier(Indicator indicator, string jurisdiction, int? year, Func<string, bool> include)
    {
        var tier = Jurisdiction.LevelOf(jurisdiction);
        var when = year ?? levels.Results(indicator.Code, jurisdiction).Select(level => (int?)level.Year).Max();
        if (when is null) return [];
        return figures.Observations
            .Select(observation => observation.JurisdictionCode).Distinct()
            .Where(code => Jurisdiction.LevelOf(code) == tier && include(code)).Order(StringComparer.Ordinal)
            .Select(code => levels.Results(indicator.Code, code, when)
                .FirstOrDefault(level => level.Subject is null && level.Status != ObservationStatus.DefinitionDiffers && level.UnitBase == indicator.BaseUnit))
            .OfType<Level>().ToList();
    }

    private static Level? MedianOf(List<Level> tier)
    {
        if (tier.Count == 0) return null;
        return tier[0] with
        {
            JurisdictionCode = null,
            Value = BoundedValue.Median([.. tier.Select(level => level.Value)]),
            Denominator = null,
            Derivation = $"median of {tier.Count}",
            Sources = [.. tier.SelectMany(level => level.Sources).Distinct()],
        };
    }
}
