using ReformWarehouse.GapAnalysis.Disparity;

namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>
/// Sigma convergence: is the dispersion among units falling over time? Dispersion is the SD of ln y or the CV, divided by n; unweighted (Eurofound)
/// unless weights
/// are given, which must be said. Report it by sub-period: a long fall may hide a recent rise.
/// </summary>
public static class SigmaConvergence
{
    /// <summary>The population SD of natural logarithms, a pure number; undefined unless all values (with weight) are positive.</summary>
    public static MeasureResult LogDeviation(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        var logs = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!weights.IsEmpty && weights[i] == 0)
                continue;
            if (values[i] <= 0)
                return UndefinedReason.NonPositiveValue;
            logs[i] = Math.Log(values[i]);
        }

        return StandardDeviation.Population(logs, weights);
    }

    /// <summary>True when the later dispersion is smaller than the earlier one; null when one is undefined.</summary>
    public static bool? IsConverging(MeasureResult earlier, MeasureResult later) =>
        earlier.Value is { } a && later.Value is { } b ? b < a : null;
}
