using System.Globalization;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>
/// Finds the level of an indicator in a jurisdiction: as stated; else as the ratio of a stated part and whole; else as implied by a stated
/// difference to a known level. What is not stated is marked derived, with its computation.
/// </summary>
public sealed class LevelFinder(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators)
{
    /// <param name="indicatorCode">What.</param>
    /// <param name="jurisdiction">Whose.</param>
    /// <param name="year">The year; null for the latest that has any.</param>
    /// <returns>Every stated level, conflicts included; empty when the level is missing and not derivable.</returns>
    public IReadOnlyList<Level> Results(string indicatorCode, string jurisdiction, int? year = null)
    {
        var stated = figures.ObservationsOf(indicatorCode, jurisdiction).Where(observation => observation.Value is not null).Select(Level.Of);
        var levels = OfYear(stated, year);
        if (levels.Count == 0) levels = OfYear(FromParts(indicatorCode, jurisdiction), year);
        if (levels.Count == 0) levels = OfYear(FromDifferences(indicatorCode, jurisdiction), year);
        return levels;
    }

    /// <returns>The targets with a number that are due in <paramref name="year"/>, or the next due ones when it is null.</returns>
    public IReadOnlyList<Level> Targets(string indicatorCode, string jurisdiction, int? year = null) =>
        OfYear(figures.TargetsOf(indicatorCode, jurisdiction).Where(target => target.Value is not null).Select(Level.Of), year);

    /// <summary>The years that have a level, stated or derived, in order.</summary>
    public IReadOnlyList<int> Years(string indicatorCode, string jurisdiction) =>
        [.. figures.ObservationsOf(indicatorCode, jurisdiction).Where(observation => observation.Value is not null).Select(observation => observation.Year)
            .Concat(FromParts(indicatorCode, jurisdiction).Concat(FromDifferences(indicatorCode, jurisdiction)).Select(level => level.Year)).Distinct().Order()];

    private static List<Level> OfYear(IEnumerable<Level> levels, int? year)
    {
        var all = levels.ToList();
        if (all.Count == 0) return all;
        var wanted = year ?? all.Max(level => level.Year);
        return all.Where(level => level.Year == wanted).ToList();
    }

    private IEnumerable<Level> FromParts(string indicatorCode, string jurisdiction)
    {
        if (!indicators.TryGetValue(indicatorCode, out var indicator)
            || indicator is not { IsPercentage: true, NumeratorCode: { } numeratorCode, DenominatorCode: { } denominatorCode })
            yield break;
        foreach (var part in figures.ObservationsOf(numeratorCode, jurisdiction))
        {
            var wholes = figures.ObservationsOf(denominatorCode, jurisdiction)
                .Where(other => other.Year == part.Year && other.PeriodStart == part.PeriodStart && other.Window == part.Window && other.Subject == part.Subject);
            foreach (var whole in wholes)
                if (part.Value is { } top && whole.Value is { } bottom && BoundedValue.Divide(top * 100, bottom) is { } percent)
                    yield return Level.Of(part) with
                    {
                        IndicatorCode = indicatorCode,
                        Value = percent,
                        UnitBase = indicator.BaseUnit,
                        Denominator = bottom.Point,
                        Derivation = string.Create(CultureInfo.InvariantCulture, $"{top.Point} / {bottom.Point}"),
                        Sources = part.Source == whole.Source ? [part.Source] : [part.Source, whole.Source],
                    };
        }
    }

    /// <summary>The levels that stated differences to other jurisdictions imply, whether or not a level is stated.</summary>
    public IEnumerable<Level> FromDifferences(string indicatorCode, string jurisdiction)
    {
        foreach (var difference in figures.DifferencesOf(indicatorCode).Where(difference => difference.AgainstCode == jurisdiction))
        {
            if (difference.Signed is not { } signed) continue;
            var subjects = figures.ObservationsOf(indicatorCode, difference.JurisdictionCode)
                .Where(observation => observation.Year == difference.Year && observation.Subject == difference.Subject && observation.Value is not null);
            foreach (var subject in subjects)
                yield return Level.Of(subject) with
                {
                    JurisdictionCode = jurisdiction,
                    Value = subject.Value!.Value - signed,
                    Denominator = null,
                    Derivation = string.Create(CultureInfo.InvariantCulture,
                        $"{subject.Value.Value.Point} {(signed.Point < 0 ? '+' : '−')} {Math.Abs(signed.Point)}"),
                    Sources = [difference.Source, subject.Source],
                };
        }
    }
}
