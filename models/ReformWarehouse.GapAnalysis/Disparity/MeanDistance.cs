using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The mean absolute distance of the groups to a point, in the unit of the values: WHO's MDM (to the setting mean), MDB (to the best group) and MDR
/// (to a
/// reference group), each weighted by population or not. The setting mean is the weighted one in both forms. Source: WHO HEAT technical notes.
/// </summary>
public static class MeanDistance
{
    /// <summary>sum p_i |y_i - point|.</summary>
    public static MeasureResult Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double point) =>
        To(values, weights, point, weighted: true);

    /// <summary>(1/n) sum |y_i - point| over groups with a weight above 0.</summary>
    public static MeasureResult Unweighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double point) =>
        To(values, weights, point, weighted: false);

    /// <summary>MDM: the point is the weighted mean.</summary>
    public static MeasureResult ToMean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, bool weighted) =>
        Population.TryDescribe(values, weights, out var p) is { } reason ? reason : To(values, weights, p.Mean, weighted);

    /// <summary>MDB: the point is the best group.</summary>
    public static MeasureResult ToBest(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, bool weighted, Polarity polarity = Polarity.HigherIsBetter)
    {
        var best = PopulationAttributableRisk.BestValue(values, weights, polarity);
        return best.Value is { } point ? To(values, weights, point, weighted) : best;
    }

    private static MeasureResult To(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double point, bool weighted)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (weight > 0)
                sum.Add((weighted ? weight : 1) * Math.Abs(values[i] - point));
        }

        return sum.Value / (weighted ? p.TotalWeight : p.Count);
    }
}
