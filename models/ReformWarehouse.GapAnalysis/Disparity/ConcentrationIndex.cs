using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Concentration of an indicator along ordered groups: ACI = sum p_j (2 X_j - 1) y_j (unit of the values) and RCI = ACI/mu (pure number, -1..1), X
/// the ridit.
/// Positive: concentrated among the advantaged (later) groups. Source: WHO HEAT technical notes.
/// </summary>
public static class ConcentrationIndex
{
    /// <summary>ACI of groups in order, the most disadvantaged first; weights are population.</summary>
    public static MeasureResult Absolute(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        if (p.AllEqual)
            return 0;
        if (Ridit.Of(weights, out var riditReason) is not { } ridits)
            return riditReason!.Value;
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            if (weights[i] > 0)
                sum.Add(p.Share(weights, i) * (2 * ridits[i] - 1) * (values[i] - p.Mean));
        }

        return sum.Value;
    }

    /// <summary>RCI; undefined unless the mean is positive.</summary>
    public static MeasureResult Relative(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Mean <= 0 ? UndefinedReason.NonPositiveMean : Absolute(values, weights).Then(aci => aci / p.Mean);
    }
}
