using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Gaps;

/// <summary>Reads from the star what a gap question needs, and no more.</summary>
internal static class FigureLoading
{
    public static FigureSet All(StarReader star) => new(star.Observations(), star.Targets(), star.Differences());

    public static FigureSet For(StarReader star, GapQuestion question)
    {
        var indicators = question.IndicatorCodes.Count == 0 ? null : WithParts(question.IndicatorCodes);
        var differences = star.Differences(indicators);
        var wholeTier = question.Against.Kind is BenchmarkKind.Best or BenchmarkKind.Median or BenchmarkKind.Peers or BenchmarkKind.Stated;
        var jurisdictions = wholeTier ? null : WithLine(question, differences);
        return new(star.Observations(indicators, jurisdictions), star.Targets(indicators, jurisdictions), differences);
    }

    /// <summary>Figures, definitions and hierarchy all as of the reader's date.</summary>
    public static BenchmarkComparison Comparison(FigureSet figures, StarReader star)
    {
        var parents = star.Parents();
        return new(figures, star.Indicators(), code => parents.GetValueOrDefault(code));
    }

    public static IReadOnlyDictionary<string, Indicator> Indicators { get; } =
        ReferenceData.Indicators.Definitions.ToDictionary(definition => definition.Indicator.Code, definition => definition.Indicator);

    public static string? ParentOf(string code) => ReferenceData.Jurisdictions.Latest(code)?.ParentCode;

    /// <summary>The indicators, their parts, and every share of the same whole: a denominator may be implied by any of them.</summary>
    private static HashSet<string> WithParts(IReadOnlyList<string> codes)
    {
        var asked = codes.Select(code => Indicators[code]).ToList();
        var wholes = asked.Select(indicator => indicator.DenominatorCode).OfType<string>().ToHashSet();
        var shares = Indicators.Values.Where(indicator => indicator.DenominatorCode is { } whole && wholes.Contains(whole));
        return [.. asked.Concat(shares).SelectMany(indicator => new[] { indicator.Code, indicator.NumeratorCode, indicator.DenominatorCode }).OfType<string>()];
    }

    /// <summary>The jurisdictions, the line above them, the named benchmark, and those whose stated difference implies a benchmark.</summary>
    private static HashSet<string> WithLine(GapQuestion question, IReadOnlyList<StatedDifference> differences)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asked in question.JurisdictionCodes)
            for (var code = asked; code is not null; code = ParentOf(code)) codes.Add(code);
        if (question.Against.JurisdictionCode is { } named) codes.Add(named);
        codes.UnionWith(differences.Select(difference => difference.JurisdictionCode));
        return codes;
    }
}
