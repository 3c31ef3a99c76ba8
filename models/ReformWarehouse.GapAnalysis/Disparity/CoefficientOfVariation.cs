namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The coefficient of variation SD/mean, a pure number. With population weights it is the Williamson index: deviations around, and divided by, the
/// weighted (national) mean. Undefined unless the mean is positive. Source: Williamson (1965).
/// </summary>
public static class CoefficientOfVariation
{
    /// <summary>The population form (divided by n); with weights the Williamson index.</summary>
    public static MeasureResult Population(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) =>
        OverMean(values, weights, StandardDeviation.Population(values, weights));

    /// <summary>The Williamson index: values per head, weighted by population.</summary>
    public static MeasureResult Williamson(ReadOnlySpan<double> values, ReadOnlySpan<double> populations) => Population(values, populations);

    /// <summary>The sample form (divided by n - 1), unweighted; undefined for one unit.</summary>
    public static MeasureResult Sample(ReadOnlySpan<double> values) => OverMean(values, default, StandardDeviation.Sample(values));

    private static MeasureResult OverMean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, MeasureResult deviation)
    {
        if (Arithmetic.Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Mean <= 0 ? UndefinedReason.NonPositiveMean : deviation.Then(sd => sd / p.Mean);
    }
}
