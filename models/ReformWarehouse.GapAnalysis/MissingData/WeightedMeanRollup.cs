using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.MissingData;

/// <summary>
/// A weighted mean over units where both the value and the weight are present: a value without a weight cannot enter a weighted mean, and a weight
/// without a value only lowers the coverage.
/// </summary>
/// <param name="Mean">sum(w v)/sum(w) over complete pairs.</param>
/// <param name="Coverage">Units used of all (weight 0 not counted), and their weight over the known weight.</param>
/// <param name="ValueWithoutWeight">Positions of units with a value and no weight.</param>
/// <param name="WeightWithoutValue">Positions of units with a weight and no value.</param>
public sealed record WeightedMeanRollup(
    MeasureResult Mean, Coverage Coverage, IReadOnlyList<int> ValueWithoutWeight, IReadOnlyList<int> WeightWithoutValue)
{
    /// <summary>Computes the mean.</summary>
    public static WeightedMeanRollup Of(ReadOnlySpan<double?> values, ReadOnlySpan<double?> weights)
    {
        if (values.Length != weights.Length)
            throw new ArgumentException($"{values.Length} values but {weights.Length} weights.", nameof(weights));
        var (sum, weight, known) = (default(ExactSum), default(ExactSum), default(ExactSum));
        List<int> valueOnly = [], weightOnly = [];
        var (used, total, negative) = (0, 0, false);
        for (var i = 0; i < values.Length; i++)
        {
            negative |= weights[i] < 0;
            if (weights[i] == 0)
                continue;
            total++;
            known.Add(weights[i] ?? 0);
            if (values[i] is { } v && weights[i] is { } w)
            {
                used++;
                sum.Add(w * v);
                weight.Add(w);
            }
            else if (values[i] is not null)
                valueOnly.Add(i);
            else if (weights[i] is not null)
                weightOnly.Add(i);
        }

        MeasureResult mean = negative ? UndefinedReason.NegativeWeight : used == 0 ? UndefinedReason.NoUnits : sum.Value / weight.Value;
        MeasureResult covered = known.Value > 0 ? weight.Value / known.Value : UndefinedReason.ZeroDenominator;
        return new(mean, new Coverage(used, total, covered), valueOnly, weightOnly);
    }
}
