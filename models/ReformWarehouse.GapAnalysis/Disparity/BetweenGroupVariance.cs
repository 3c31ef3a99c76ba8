namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// WHO's between-group variance family: BGV = sum p_i (y_i - mu)^2 (squared unit of the values), BGSD its root, COV = 100 BGSD/mu in percent.
/// Source: WHO HEAT technical notes.
/// </summary>
public static class BetweenGroupVariance
{
    /// <summary>BGV, in the squared unit of the values.</summary>
    public static MeasureResult Variance(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) =>
        StandardDeviation.Variance(values, weights, 0);

    /// <summary>BGSD, in the unit of the values.</summary>
    public static MeasureResult Deviation(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) =>
        StandardDeviation.Population(values, weights);

    /// <summary>COV, in percent; undefined unless the mean is positive.</summary>
    public static MeasureResult VariationPercent(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) =>
        CoefficientOfVariation.Population(values, weights).Then(cv => 100 * cv);
}
