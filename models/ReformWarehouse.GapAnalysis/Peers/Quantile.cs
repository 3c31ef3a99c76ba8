namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>
/// Sample quantiles by the nine definitions of Hyndman and Fan (1996). The warehouse uses type 7 (R, NumPy, Excel PERCENTILE.INC, DuckDB
/// quantile_cont); type 6 is Excel PERCENTILE.EXC and SPSS, type 2 the SAS default, type 1 the inverse distribution function.
/// In the unit of the values; no weights; empty input is undefined.
/// </summary>
public static class Quantile
{
    // R's guard against n p landing a rounding error below an integer.
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <summary>The <paramref name="p"/>-quantile (0..1) of the values in any order.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> values, double p, int type = 7)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, p, type);
    }

    /// <summary>The median: the type-7 quantile at 1/2.</summary>
    public static MeasureResult Median(ReadOnlySpan<double> values) => Of(values, 0.5);

    /// <summary>The quantile of values already sorted ascending.</summary>
    public static MeasureResult OfSorted(ReadOnlySpan<double> sorted, double p, int type = 7)
    {
        if (type is < 1 or > 9)
            throw new ArgumentOutOfRangeException(nameof(type), type, "Hyndman-Fan types are 1 to 9.");
        if (!(p is >= 0 and <= 1))
            return UndefinedReason.OutOfRange;
        var n = sorted.Length;
        if (n == 0)
            return UndefinedReason.NoUnits;
        if (!double.IsFinite(sorted[0]) || !double.IsFinite(sorted[n - 1]))
            return UndefinedReason.NotFinite;
        return type <= 3 ? Discontinuous(sorted, n * p, type) : Continuous(sorted, p, type);
    }

    private static double Discontinuous(ReadOnlySpan<double> x, double np, int type)
    {
        var position = type == 3 ? np - 0.5 : np;
        var j = (int)Math.Floor(position + Fuzz);
        var above = position > j + Fuzz;
        var weight = type switch
        {
            1 => above ? 1 : 0,
            2 => above ? 1 : 0.5,
            _ => above || Math.Abs(j) % 2 == 1 ? 1.0 : 0,
        };
        return Blend(x, j, weight);
    }

    private static double Continuous(ReadOnlySpan<double> x, double p, int type)
    {
        var (a, b) = type switch
        {
            4 => (0.0, 1.0),
            5 => (0.5, 0.5),
            6 => (0.0, 0.0),
            7 => (1.0, 1.0),
            8 => (1.0 / 3, 1.0 / 3),
            _ => (3.0 / 8, 3.0 / 8),
        };
        var position = a + p * (x.Length + 1 - a - b);
        var j = (int)Math.Floor(position + Fuzz);
        var weight = position - j;
        return Blend(x, j, Math.Abs(weight) < Fuzz ? 0 : weight);
    }

    private static double Blend(ReadOnlySpan<double> x, int j, double weight)
    {
        var low = x[Math.Clamp(j - 1, 0, x.Length - 1)];
        var high = x[Math.Clamp(j, 0, x.Length - 1)];
        return weight == 0 ? low : weight == 1 ? high : low + weight * (high - low);
    }
}
