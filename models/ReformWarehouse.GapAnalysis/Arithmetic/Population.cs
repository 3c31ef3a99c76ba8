using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>
/// What every weighted measure needs first: are the inputs usable, how many units count, total weight, weighted mean, extremes.
/// Units with weight 0 are ignored throughout (also for the extremes).
/// </summary>
internal readonly struct Population
{
    private Population(int count, double totalWeight, double mean, double min, double max) =>
        (Count, TotalWeight, Mean, Min, Max) = (count, totalWeight, mean, min, max);

    public int Count { get; }

    public double TotalWeight { get; }

    public double Mean { get; }

    public double Min { get; }

    public double Max { get; }

    /// <summary>All values equal: every dispersion is exactly 0, whatever the rounding of the mean.</summary>
    public bool AllEqual => Min == Max;

    /// <summary>The best value; a neutral indicator has none.</summary>
    public MeasureResult Best(Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => Max,
        Polarity.LowerIsBetter => Min,
        Polarity.Neutral => UndefinedReason.NoPolarity,
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "Unknown polarity."),
    };

    /// <summary>Describes the units; null and a reason when they cannot be used.</summary>
    public static UndefinedReason? TryDescribe(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, out Population population)
    {
        population = default;
        if (!weights.IsEmpty && weights.Length != values.Length)
            throw new ArgumentException($"{values.Length} values but {weights.Length} weights.", nameof(weights));
        var sum = default(ExactSum);
        var total = default(ExactSum);
        var count = 0;
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        for (var i = 0; i < values.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            if (weight < 0)
                return UndefinedReason.NegativeWeight;
            if (!double.IsFinite(weight))
                return UndefinedReason.NotFinite;
            if (weight == 0)
                continue;
            if (!double.IsFinite(values[i]))
                return UndefinedReason.NotFinite;
            count++;
            sum.Add(weight * values[i]);
            if (!weights.IsEmpty)
                total.Add(weight);
            min = Math.Min(min, values[i]);
            max = Math.Max(max, values[i]);
        }

        if (count == 0)
            return UndefinedReason.NoUnits;
        var totalWeight = weights.IsEmpty ? count : total.Value;
        var mean = min == max ? min : sum.Value / totalWeight;
        if (!double.IsFinite(mean) || !double.IsFinite(totalWeight))
            return UndefinedReason.NotFinite;
        population = new(count, totalWeight, mean, min, max);
        return null;
    }

    /// <summary>The share of a unit's weight.</summary>
    public double Share(ReadOnlySpan<double> weights, int i) => (weights.IsEmpty ? 1 : weights[i]) / TotalWeight;
}
