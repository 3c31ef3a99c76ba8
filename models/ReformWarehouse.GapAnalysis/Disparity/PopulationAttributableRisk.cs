using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The change of the setting mean if every group had the value of the reference group: PAR = y_ref - mu (unit of the values; negative for
/// indicators where
/// lower is better), PAF = 100 PAR/mu (percent). 0 when the reference is worse than the mean. Source: WHO HEAT technical notes.
/// </summary>
public static class PopulationAttributableRisk
{
    /// <summary>PAR against a reference value.</summary>
    public static MeasureResult Of(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double reference, Polarity polarity = Polarity.HigherIsBetter)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        var risk = reference - p.Mean;
        return polarity == Polarity.Neutral ? UndefinedReason.NoPolarity : polarity.Sign() * risk < 0 ? 0 : risk;
    }

    /// <summary>PAF, in percent of the mean; undefined unless the mean is positive.</summary>
    public static MeasureResult FractionPercent(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double reference, Polarity polarity = Polarity.HigherIsBetter)
    {
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        return p.Mean <= 0 ? UndefinedReason.NonPositiveMean : Of(values, weights, reference, polarity).Then(risk => 100 * risk / p.Mean);
    }

    /// <summary>The best group's value: the reference for groups without an order.</summary>
    public static MeasureResult BestValue(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Polarity polarity = Polarity.HigherIsBetter) =>
        Population.TryDescribe(values, weights, out var p) is { } reason ? reason : p.Best(polarity);
}
