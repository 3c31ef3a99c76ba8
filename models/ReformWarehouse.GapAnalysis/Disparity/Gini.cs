using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The Gini coefficient sum_ij p_i p_j |y_i - y_j|/(2 mu), 0 (equal) to below 1, in population form. Computed in n log n from the sorted values as
/// the sum
/// over neighbours of (y_k+1 - y_k) F_k (1 - F_k)/mu, F_k the population share up to k: all terms are non-negative, so nearly equal units lose no
/// digits. Zeros are fine; a negative value or a mean of zero is undefined.
/// </summary>
public static class Gini
{
    /// <summary>The coefficient; weights are population, or empty.</summary>
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
        using var sorted = new SortedUnits(values, weights);
        var sum = default(ExactSum);
        var below = default(ExactSum);
        var cumulated = 0.0;
        for (var k = 0; k < sorted.Count - 1; k++)
        {
            if (sorted.IsWeighted)
            {
                below.Add(sorted.Weight(k));
                cumulated = below.Value;
            }
            else
            {
                cumulated = k + 1;
            }

            var step = sorted.Value(k + 1) - sorted.Value(k);
            if (step > 0)
                sum.Add(step / p.Mean * (cumulated / p.TotalWeight) * ((p.TotalWeight - cumulated) / p.TotalWeight));
        }

        return sum.Value;
    }

    /// <summary>
    /// Gini x n/(n - 1), unweighted: an option for samples only, undefined for one unit. There is no weighted correction: the known factor
    /// 1/(1 - sum w^2) can lead above 1.
    /// </summary>
    public static MeasureResult SmallSampleCorrected(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        return n == 1 ? UndefinedReason.TooFewUnits : Of(values).Then(gini => gini * n / (n - 1));
    }
}
