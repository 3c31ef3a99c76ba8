using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>A covariate for <see cref="Gower"/>: numbers or names by unit, null where missing.</summary>
/// <param name="Numbers">The values of a numeric covariate, or null.</param>
/// <param name="Names">The categories of a nominal covariate, or null.</param>
public sealed record GowerCovariate(IReadOnlyList<double?>? Numbers, IReadOnlyList<string?>? Names)
{
    /// <summary>The range over all units with a value; null for a nominal covariate or one without any value.</summary>
    public double? Range => Numbers?.Any(n => n is not null) == true ? Numbers.Max()!.Value - Numbers.Min()!.Value : null;
}

/// <summary>
/// Gower distance for mixed covariates and missing values, 0..1: the mean over the covariates present in both units of |difference|/range, or 0/1
/// for equal or
/// different names. The range is taken over all units; a covariate of range 0 contributes 0. Source: Gower (1971).
/// </summary>
public static class Gower
{
    /// <summary>Distances of unit <paramref name="own"/>; a pair without any common covariate is undefined.</summary>
    public static PeerDistances Of(IReadOnlyList<GowerCovariate> covariates, int own)
    {
        if (covariates.Count == 0)
            throw new ArgumentException("At least one covariate is needed.", nameof(covariates));
        var units = covariates[0].Numbers?.Count ?? covariates[0].Names!.Count;
        return new([.. Enumerable.Range(0, units).Select(i => Distance(covariates, own, i))], own, []);
    }

    private static MeasureResult Distance(IReadOnlyList<GowerCovariate> covariates, int a, int b)
    {
        if (a == b)
            return 0;
        var parts = new List<double>();
        foreach (var covariate in covariates)
        {
            if (covariate.Numbers is { } numbers)
            {
                if (numbers[a] is { } x && numbers[b] is { } y)
                    parts.Add(covariate.Range > 0 ? Math.Abs(x - y) / covariate.Range.Value : 0);
            }
            else if (covariate.Names![a] is { } first && covariate.Names[b] is { } second)
            {
                parts.Add(first == second ? 0 : 1);
            }
        }

        return parts.Count == 0 ? UndefinedReason.MissingInput : ExactSum.Of(parts) / parts.Count;
    }
}
