using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>A gap question: which indicators, whose, when, against what.</summary>
/// <param name="IndicatorCodes">Indicators; empty for every one that has a value.</param>
/// <param name="JurisdictionCodes">Jurisdictions.</param>
/// <param name="Year">Year of the values; null for the latest of each.</param>
/// <param name="Against">The benchmark.</param>
public sealed record GapQuestion(IReadOnlyList<string> IndicatorCodes, IReadOnlyList<string> JurisdictionCodes, int? Year, Against Against);

/// <summary>Answers gap questions over a set of figures. Conflicting values are all kept, one row each.</summary>
public sealed class BenchmarkComparison
{
    private readonly FigureSet figures;
    private readonly IReadOnlyDictionary<string, Indicator> indicators;
    private readonly LevelFinder levels;
    private readonly TierBenchmarks tiers;
    private readonly StatedGaps stated;
    private readonly GapCalculator calculator;
    private readonly Func<string, string?> parentOf;

    /// <param name="figures">The figures as of the question's date.</param>
    /// <param name="indicators">The catalogue, by code.</param>
    /// <param name="parentOf">The parent's code of a jurisdiction; null for the nation.</param>
    public BenchmarkComparison(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators, Func<string, string?> parentOf)
    {
        this.figures = figures;
        this.indicators = indicators;
        this.parentOf = parentOf;
        levels = new LevelFinder(figures, indicators);
        tiers = new TierBenchmarks(figures, levels, parentOf);
        calculator = new GapCalculator(new DenominatorFinder(figures, indicators));
        stated = new StatedGaps(figures);
    }

    /// <returns>Rows by jurisdiction in the order asked for, then by indicator in catalogue order; nothing where either side is missing.</returns>
    public IReadOnlyList<GapRow> Answer(GapQuestion question)
    {
        var wanted = question.IndicatorCodes.Count > 0
            ? question.IndicatorCodes.Where(indicators.ContainsKey).Select(code => indicators[code])
            : indicators.Values;
        var chosen = wanted.ToList();
        return [.. question.JurisdictionCodes.SelectMany(jurisdiction => chosen.SelectMany(indicator => Rows(indicator, jurisdiction, question)))];
    }

    private IEnumerable<GapRow> Rows(Indicator indicator, string jurisdiction, GapQuestion question)
    {
        var results = levels.Results(indicator.Code, jurisdiction, question.Year);
        return question.Against.Kind switch
        {
            BenchmarkKind.Nation => AgainstJurisdiction(indicator, jurisdiction, results, Jurisdiction.NationCode, question),
            BenchmarkKind.Province => AgainstJurisdiction(indicator, jurisdiction, results, Jurisdiction.ProvinceOf(jurisdiction), question),
            BenchmarkKind.Parent => AgainstJurisdiction(indicator, jurisdiction, results, parentOf(jurisdiction), question),
            BenchmarkKind.Jurisdiction => AgainstJurisdiction(indicator, jurisdiction, results, question.Against.JurisdictionCode, question),
            BenchmarkKind.Stated => stated.BenchmarksOf(indicator.Code, jurisdiction)
                .SelectMany(other => AgainstJurisdiction(indicator, jurisdiction, results, other, question)),
            BenchmarkKind.Target => AgainstOwnTarget(indicator, jurisdiction, results, question),
            BenchmarkKind.Best => AgainstTier(indicator, results, tiers.Best(indicator, jurisdiction, question.Year), question),
            BenchmarkKind.Median => AgainstTier(indicator, results, tiers.Median(indicator, jurisdiction, question.Year), question),
            BenchmarkKind.Peers => AgainstTier(indicator, results, tiers.Peers(indicator, jurisdiction, question.Year), question),
            var kind => throw new ArgumentOutOfRangeException(nameof(question), kind, "Unknown benchmark."),
        };
    }

    private IEnumerable<GapRow> AgainstOwnTarget(Indicator indicator, string jurisdiction, IReadOnlyList<Level> results, GapQuestion question)
    {
        var targets = levels.Targets(indicator.Code, jurisdiction);
        return results.Where(result => result.Subject is null || targets.Any(target => target.Subject == result.Subject))
            .SelectMany(result => Nearest(result, targets.Where(target => target.Subject == result.Subject).ToList(), indicator)
                .Select(target => calculator.Compare(result, target, indicator, question.Against.Code)));
    }

    /// <summary>Results against the other's results and, for a jurisdiction in its line, its target; targets against targets.</summary>
    private IEnumerable<GapRow> AgainstJurisdiction(
        Indicator indicator, string jurisdiction, IReadOnlyList<Level> results, string? other, GapQuestion question)
    {
        if (other is null || other == jurisdiction) yield break;
        var ownResults = results.Where(result => result.Subject is null).ToList();
        if (ownResults.Count == 0)
        {
            foreach (var row in stated.WithoutLevels(indicator, jurisdiction, other, question)) yield return row;
            var otherTargets = levels.Targets(indicator.Code, other);
            foreach (var target in levels.Targets(indicator.Code, jurisdiction).Where(target => target.Subject is null))
                foreach (var benchmark in Nearest(target, otherTargets, indicator))
                    yield return calculator.Compare(target, benchmark, indicator, question.Against.Code);
            yield break;
        }

        var benchmarks = question.Year is { } year ? levels.Results(indicator.Code, other, year) : levels.Results(indicator.Code, other);
        if (benchmarks.Count == 0) benchmarks = levels.Results(indicator.Code, other);
        var targets = levels.Targets(indicator.Code, other).Where(target => target.Subject is null).ToList();
        foreach (var result in ownResults)
        {
            foreach (var benchmark in Nearest(result, benchmarks, indicator))
                yield return stated.Confirm(calculator.Compare(result, benchmark, indicator, question.Against.Code), other);
            foreach (var target in Nearest(result, targets, indicator))
                yield return calculator.Compare(result, target, indicator, question.Against.Code);
        }
    }

    private IEnumerable<GapRow> AgainstTier(Indicator indicator, IReadOnlyList<Level> results, Level? benchmark, GapQuestion question) =>
        benchmark is null
            ? []
            : results.Where(result => result.Subject is null).Select(result => calculator.Compare(result, benchmark, indicator, question.Against.Code));

    /// <summary>Of several candidates the most comparable one; conflicting values of one cell stay apart, because all have the same grade and period.</summary>
    private static IEnumerable<Level> Nearest(Level value, IReadOnlyList<Level> candidates, Indicator indicator)
    {
        if (candidates.Count <= 1) return candidates;
        var graded = candidates.Select(candidate => (Level: candidate, ComparabilityRules.Grade(value, candidate, indicator).Grade)).ToList();
        var best = graded.Min(item => item.Grade);
        var latest = graded.Where(item => item.Grade == best).Max(item => item.Level.Year);
        return graded.Where(item => item.Grade == best && item.Level.Year == latest).Select(item => item.Level);
    }
}
