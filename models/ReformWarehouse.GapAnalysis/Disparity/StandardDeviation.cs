using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The standard deviation, in the unit of the values. Provinces and prefectures are the whole population, so the warehouse divides by n (or by the
/// total
/// weight); the sample form is an explicit option and unweighted.
/// </summary>
public static class StandardDeviation
{
    /// <summary>sqrt(sum p_i (y_i - mu)^2); 0 for one unit.</summary>
    public static MeasureResult Population(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default) =>
        Variance(values, weights, 0).Then(v => Math.Sqrt(v));

    /// <summary>sqrt(sum (y_i - mean)^2/(n - 1)); undefined for one unit.</summary>
    public static MeasureResult Sample(ReadOnlySpan<double> values) => Variance(values, default, 1).Then(v => Math.Sqrt(v));

    internal static MeasureResult Variance(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int lostDegrees)
    {
        if (Arithmetic.Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        if (p.Count <= lostDegrees)
            return UndefinedReason.TooFewUnits;
        if (p.AllEqual)
            return 0;
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (weight > 0)
                sum.Add(weight * (values[i] - p.Mean) * (values[i] - p.Mean));
        }

        return sum.Value / (p.TotalWeight - lostDegrees);
    }
}
