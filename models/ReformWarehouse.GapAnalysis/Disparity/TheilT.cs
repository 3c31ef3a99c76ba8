using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Theil's T, the generalised entropy GE(1): sum p_i (y_i/mu) ln(y_i/mu) = sum Y_i ln(Y_i/p_i) with Y_i the share of the value; natural logarithm,
/// 0 (equal)
/// to ln(1/p_min). 0 ln 0 = 0; a negative value or a mean of zero is undefined. WHO prints it x 1000. Source: Theil (1967).
/// </summary>
public static class TheilT
{
    /// <summary>The index; weights are population, or empty.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        if (p.Min < 0)
            return UndefinedReason.NegativeValue;
        if (p.Mean <= 0)
            return UndefinedReason.NonPositiveMean;
        if (p.AllEqual)
            return 0;
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            var share = p.Share(weights, i);
            if (share > 0)
                sum.Add(share * LogRatio.TheilT((values[i] - p.Mean) / p.Mean));
        }

        return sum.Value;
    }
}
