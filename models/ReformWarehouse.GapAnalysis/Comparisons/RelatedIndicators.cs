using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>Which indicators' figures a comparison of some indicators needs.</summary>
public static class RelatedIndicators
{
    /// <summary>The indicators, their parts, and every share of the same whole: a denominator may be implied by any of them.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<string> codes, IReadOnlyDictionary<string, Indicator> catalogue)
    {
        var asked = codes.Where(catalogue.ContainsKey).Select(code => catalogue[code]).ToList();
        var wholes = asked.Select(indicator => indicator.DenominatorCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var shares = catalogue.Values.Where(indicator => indicator.DenominatorCode is { } whole && wholes.Contains(whole));
        return asked.Concat(shares).SelectMany(indicator => new[] { indicator.Code, indicator.NumeratorCode, indicator.DenominatorCode })
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
    }
}
