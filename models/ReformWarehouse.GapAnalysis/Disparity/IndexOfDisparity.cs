using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The index of disparity (IDIS), in percent: the mean distance of the groups to the weighted setting average over that average, x 100. The usual
/// form
/// weighs all groups alike; the weighted form by population. Undefined unless the average is positive.
/// Sources: Pearcy and Keppel (2002), WHO HEAT.
/// </summary>
public static class IndexOfDisparity
{
    /// <summary>100/n sum |y_i - mu|/mu.</summary>
    public static MeasureResult Unweighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) => Of(values, weights, false);

    /// <summary>100 sum p_i |y_i - mu|/mu.</summary>
    public static MeasureResult Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights) => Of(values, weights, true);

    private static MeasureResult Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, bool weighted)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Mean <= 0
            ? UndefinedReason.NonPositiveMean
            : MeanDistance.ToMean(values, weights, weighted).Then(distance => 100 * distance / p.Mean);
    }
}
