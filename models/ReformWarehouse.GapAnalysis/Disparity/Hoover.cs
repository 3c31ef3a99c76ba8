using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The Hoover (Pietra, Robin Hood) index sum p_i |y_i - mu|/(2 mu), 0..1: the share of the value that would have to move for all to be equal.
/// Undefined unless
/// the mean is positive.
/// </summary>
public static class Hoover
{
    /// <summary>The index; weights are population, or empty.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Mean <= 0
            ? UndefinedReason.NonPositiveMean
            : MeanDistance.Weighted(values, weights, p.Mean).Then(distance => distance / (2 * p.Mean));
    }
}
