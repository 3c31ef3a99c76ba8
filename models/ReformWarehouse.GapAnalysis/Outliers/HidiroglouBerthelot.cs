using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Outliers;

/// <summary>The parameters of the Hidiroglou-Berthelot edit.</summary>
/// <param name="U">Weight of the unit's size, 0..1.</param>
/// <param name="A">Keeps the bounds open when the quartiles lie close together.</param>
/// <param name="C">Width of the bounds (the paper uses 4 to 7).</param>
/// <param name="Tail">Share in each tail behind the distances: 0.25 is quartiles.</param>
public readonly record struct HidiroglouBerthelotSettings(double U = 0.5, double A = 0.05, double C = 4, double Tail = 0.25)
{
    /// <summary>U 0.5, A 0.05, C 4, quartiles.</summary>
    public static HidiroglouBerthelotSettings Default { get; } = new(0.5, 0.05, 4, 0.25);
}

/// <summary>
/// The Hidiroglou-Berthelot edit of two periods: ratios r = y1/y0 centred on their median (s = 1 - r_M/r below, r/r_M - 1 above), scaled by size
/// (E = s max(y0, y1)^U), flagged outside E_M -+ C max(distance to the quartile, |A E_M|). Units with zero, negative or missing figures go to a
/// separate list.
/// When both quartiles equal the median, the 10th and 90th percentiles stand in; when they too coincide there are no bounds
/// (<see cref="UndefinedReason.ZeroSpread"/>). Source: Hidiroglou and Berthelot (1986).
/// </summary>
/// <param name="Included">Positions of the units judged; the lists below follow them.</param>
/// <param name="Excluded">Positions of units with a zero, negative or missing figure.</param>
/// <param name="MedianRatio">r_M.</param>
/// <param name="Ratios">r.</param>
/// <param name="Centred">s.</param>
/// <param name="Effects">E.</param>
/// <param name="LowerQuantile">The lower quartile of E (or the fallback percentile).</param>
/// <param name="MedianEffect">E_M.</param>
/// <param name="UpperQuantile">The upper quartile of E (or the fallback percentile).</param>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound.</param>
/// <param name="Outliers">Positions of the units outside the bounds.</param>
/// <param name="UsedFallback">True when the percentiles stood in for the quartiles.</param>
public sealed record HidiroglouBerthelot(
    IReadOnlyList<int> Included, IReadOnlyList<int> Excluded, MeasureResult MedianRatio,
    IReadOnlyList<double> Ratios, IReadOnlyList<double> Centred, IReadOnlyList<double> Effects,
    MeasureResult LowerQuantile, MeasureResult MedianEffect, MeasureResult UpperQuantile, MeasureResult Lower, MeasureResult Upper,
    IReadOnlyList<int> Outliers, bool UsedFallback)
{
    private const double FallbackTail = 0.1;

    /// <summary>Edits the figures of two periods, by unit.</summary>
    public static HidiroglouBerthelot Of(
        ReadOnlySpan<double?> before, ReadOnlySpan<double?> after, HidiroglouBerthelotSettings? settings = null)
    {
        if (before.Length != after.Length)
            throw new ArgumentException($"{before.Length} and {after.Length} figures.", nameof(after));
        var use = settings ?? HidiroglouBerthelotSettings.Default;
        List<int> included = [], excluded = [];
        List<double> ratios = [], sizes = [];
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] is { } y0 && after[i] is { } y1 && y0 > 0 && y1 > 0 && double.IsFinite(y1 / y0))
            {
                included.Add(i);
                ratios.Add(y1 / y0);
                sizes.Add(Math.Max(y0, y1));
            }
            else
            {
                excluded.Add(i);
            }
        }

        HidiroglouBerthelot Refuse(MeasureResult none) => new(included, excluded, none, [], [], [], none, none, none, none, none, [], false);
        if (included.Count == 0)
            return Refuse(UndefinedReason.NoUnits);
        var median = Quantile.Median(ratios.ToArray()).Required;
        var centred = ratios.ConvertAll(r => r < median ? 1 - median / r : r / median - 1);
        var effects = centred.Select((s, i) => s * Math.Pow(sizes[i], use.U)).ToArray();
        if (!Arithmetic.Finite.All(effects))
            return Refuse(UndefinedReason.NotFinite);
        var middle = Quantile.Median(effects).Required;
        var (q1, q3) = Tails(effects, use.Tail);
        var fallback = q1 == middle && q3 == middle && use.Tail > FallbackTail;
        if (fallback)
            (q1, q3) = Tails(effects, FallbackTail);
        MeasureResult lower = UndefinedReason.ZeroSpread, upper = UndefinedReason.ZeroSpread;
        List<int> outliers = [];
        if (q1 != middle || q3 != middle)
        {
            var least = Math.Abs(use.A * middle);
            var (low, high) = (middle - use.C * Math.Max(middle - q1, least), middle + use.C * Math.Max(q3 - middle, least));
            (lower, upper) = (low, high);
            outliers.AddRange(included.Where((_, i) => effects[i] < low || effects[i] > high));
        }

        return new(included, excluded, median, ratios, centred, effects, q1, middle, q3, lower, upper, outliers, fallback);
    }

    private static (double, double) Tails(double[] effects, double tail) =>
        (Quantile.Of(effects, tail).Required, Quantile.Of(effects, 1 - tail).Required);
}
