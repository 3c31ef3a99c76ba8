using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Gaps;

/// <summary>Reads from the star what a gap question needs, and no more.</summary>
internal static class FigureLoading
{
    public static FigureSet All(StarReader star) => new(star.Observations(), star.Targets(), star.Differences());

    /// <summary>The question's figures, with definitions and hierarchy, all as of the reader's date.</summary>
    public static BenchmarkComparison For(StarReader star, GapQuestion question)
    {
        var catalogue = star.Indicators();
        var parents = star.Parents();
        var indicators = question.IndicatorCodes.Count == 0 ? null : RelatedIndicators.Of(question.IndicatorCodes, catalogue);
        var differences = star.Differences(indicators);
        var wholeTier = question.Against.Kind is BenchmarkKind.Best or BenchmarkKind.Median or BenchmarkKind.Peers or BenchmarkKind.Stated;
        var jurisdictions = wholeTier ? null : WithLine(question, differences, parents);
        var figures = new FigureSet(star.Observations(indicators, jurisdictions), star.Targets(indicators, jurisdictions), differences);
        return new(figures, catalogue, code => parents.GetValueOrDefault(code));
    }

    /// <summary>The jurisdictions, the line above them, the named benchmark, and those whose stated difference implies a benchmark.</summary>
    private static HashSet<string> WithLine(
        GapQuestion question, IReadOnlyList<StatedDifference> differences, IReadOnlyDictionary<string, string?> parents)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asked in question.JurisdictionCodes)
            for (var code = asked; code is not null; code = parents.GetValueOrDefault(code)) codes.Add(code);
        if (question.Against.JurisdictionCode is { } named) codes.Add(named);
        codes.UnionWith(differences.Select(difference => difference.JurisdictionCode));
        return codes;
    }
}
