using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis;

/// <summary>
/// The units of an analysis after missing data has been set aside: values with both the value and (if weighted) the weight present and the weight
/// above
/// 0, and the coverage that is left. A missing input never becomes 0. A negative weight stays in, for the measure to refuse.
/// </summary>
public sealed class UnitSample
{
    private readonly double[] values;
    private readonly double[] weights;
    private readonly int[] positions;

    private UnitSample(double[] values, double[] weights, int[] positions, Coverage coverage) =>
        (this.values, this.weights, this.positions, Coverage) = (values, weights, positions, coverage);

    /// <summary>The values present.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Their weights; empty without weights.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Where each unit stood in the input.</summary>
    public ReadOnlySpan<int> Positions => positions;

    /// <summary>n_used, n_total and the share of the weight used.</summary>
    public Coverage Coverage { get; }

    /// <summary>Sets missing units aside; <paramref name="weights"/> empty means unweighted.</summary>
    public static UnitSample Of(ReadOnlySpan<double?> values, ReadOnlySpan<double?> weights = default)
    {
        if (!weights.IsEmpty && weights.Length != values.Length)
            throw new ArgumentException($"{values.Length} values but {weights.Length} weights.", nameof(weights));
        List<double> keptValues = new(values.Length), keptWeights = [];
        List<int> positions = new(values.Length);
        var (used, known) = (default(ExactSum), default(ExactSum));
        var total = 0;
        for (var i = 0; i < values.Length; i++)
        {
            double? weight = weights.IsEmpty ? 1 : weights[i];
            if (weight == 0)
                continue;
            total++;
            known.Add(weight ?? 0);
            if (values[i] is not { } v || weight is not { } w)
                continue;
            keptValues.Add(v);
            if (!weights.IsEmpty)
                keptWeights.Add(w);
            positions.Add(i);
            used.Add(w);
        }

        MeasureResult share = weights.IsEmpty ? UndefinedReason.NotApplicable
            : known.Value > 0 ? used.Value / known.Value : UndefinedReason.ZeroDenominator;
        return new([.. keptValues], [.. keptWeights], [.. positions], new Coverage(keptValues.Count, total, share));
    }
}
