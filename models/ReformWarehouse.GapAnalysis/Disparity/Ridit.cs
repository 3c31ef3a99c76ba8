using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The relative rank of ordered groups: the cumulative population share up to the middle of each group, 0..1. Groups come in order, the most
/// disadvantaged first; the order is part of the question.
/// </summary>
public static class Ridit
{
    /// <summary>The ridits; null with a reason when the weights cannot be used.</summary>
    public static double[]? Of(ReadOnlySpan<double> weights, out UndefinedReason? reason)
    {
        var ones = new double[weights.Length];
        reason = Population.TryDescribe(ones, weights, out var p);
        if (weights.IsEmpty || reason is not null)
        {
            reason ??= UndefinedReason.NoUnits;
            return null;
        }

        var ridits = new double[weights.Length];
        var cumulated = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            ridits[i] = (cumulated + weights[i] / 2) / p.TotalWeight;
            cumulated += weights[i];
        }

        return ridits;
    }
}
