using ReformWarehouse.GapAnalysis.Disparity;

namespace ReformWarehouse.GapAnalysis.Outliers;

/// <summary>
/// z = (x - mean)/SD. With n - 1 it can never exceed (n - 1)/sqrt(n), so the 3-sigma rule cannot fire below n = 11 and masks outliers in small
/// groups: prefer
/// <see cref="ModifiedZScores"/>.
/// </summary>
public static class ZScores
{
    /// <summary>The scores in input order; undefined for one unit (sample SD) or equal values.</summary>
    public static MeasureResult[] Of(ReadOnlySpan<double> values, bool sample = true)
    {
        var deviation = sample ? StandardDeviation.Sample(values) : StandardDeviation.Population(values);
        var mean = values.IsEmpty ? 0 : Arithmetic.ExactSum.Of(values) / values.Length;
        var result = new MeasureResult[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var distance = values[i] - mean;
            result[i] = deviation.Then(sd => sd > 0 ? distance / sd : UndefinedReason.ZeroSpread);
        }

        return result;
    }

    /// <summary>The largest |z| a sample of n can show: (n - 1)/sqrt(n).</summary>
    public static double LargestPossible(int n) => (n - 1) / Math.Sqrt(n);
}
