using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Atkinson's index 1 - [sum p_i (y_i/mu)^(1-e)]^(1/(1-e)), 0..1, e the aversion to inequality (e > 0; e = 0 gives 0). For e = 1 it is 1 - geometric
/// mean/mean. With e >= 1 a zero gives the limit 1; a negative value is undefined. The equally distributed equivalent is mu (1 - A).
/// Source: Atkinson (1970).
/// </summary>
public static class Atkinson
{
    /// <summary>The index; weights are population, or empty.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> values, double epsilon, ReadOnlySpan<double> weights = default)
    {
        if (!(epsilon >= 0) || double.IsInfinity(epsilon))
            return UndefinedReason.OutOfRange;
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        if (p.Min < 0)
            return UndefinedReason.NegativeValue;
        if (p.Mean <= 0)
            return UndefinedReason.NonPositiveMean;
        if (p.AllEqual || epsilon == 0)
            return 0;
        if (p.Min == 0 && epsilon >= 1)
            return 1;
        if (epsilon == 1)
            return TheilL.Of(values, weights).Then(mld => 1 - Math.Exp(-mld));

        // Relative to the minimum when e > 1: the smallest value dominates the power mean, and its power must not overflow.
        var unit = epsilon > 1 ? p.Min : p.Mean;
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            var share = p.Share(weights, i);
            if (share > 0)
                sum.Add(share * Math.Pow(values[i] / unit, 1 - epsilon));
        }

        return 1 - unit / p.Mean * Math.Pow(sum.Value, 1 / (1 - epsilon));
    }

    /// <summary>The equally distributed equivalent mu (1 - A), in the unit of the values.</summary>
    public static MeasureResult EquallyDistributedEquivalent(ReadOnlySpan<double> values, double epsilon, ReadOnlySpan<double> weights = default)
    {
        var index = Of(values, epsilon, weights);
        return Population.TryDescribe(values, weights, out var p) is { } reason ? reason : index.Then(a => p.Mean * (1 - a));
    }
}
