using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Theil's L, the mean log deviation (MLD), GE(0): sum p_i ln(mu/y_i); natural logarithm. A zero would make it infinite, so any zero is undefined (no
/// small number is put in its place); so is a negative value. WHO prints it x 1000. Sources: Theil (1967), Shorrocks (1980).
/// </summary>
public static class TheilL
{
    /// <summary>The index; weights are population, or empty.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        if (p.Min <= 0)
            return p.Min < 0 ? UndefinedReason.NegativeValue : UndefinedReason.ZeroValue;
        if (p.AllEqual)
            return 0;
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            var share = p.Share(weights, i);
            if (share > 0)
                sum.Add(share * LogRatio.TheilL((values[i] - p.Mean) / p.Mean));
        }

        return sum.Value;
    }
}
