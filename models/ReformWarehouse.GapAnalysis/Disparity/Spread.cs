using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>The distance between the extreme units. Weights decide only which units count (above 0) and the mean of the relative range.</summary>
public static class Spread
{
    /// <summary>max - min, in the unit of the values.</summary>
    public static MeasureResult Range(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) =>
        Population.TryDescribe(values, weights, out var p) is { } reason ? reason : p.Max - p.Min;

    /// <summary>(max - min)/mean, a pure number; undefined unless the (weighted) mean is positive.</summary>
    public static MeasureResult RelativeRange(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Mean <= 0 ? UndefinedReason.NonPositiveMean : (p.Max - p.Min) / p.Mean;
    }

    /// <summary>max/min, a pure number; undefined unless the minimum is positive.</summary>
    public static MeasureResult MaxMinRatio(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Min <= 0 ? UndefinedReason.NonPositiveValue : p.Max / p.Min;
    }
}
