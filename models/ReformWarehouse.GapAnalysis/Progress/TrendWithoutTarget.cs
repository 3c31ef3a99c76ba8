using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>Progress of an indicator without a quantitative target: its compound growth in the good direction against a set of thresholds.</summary>
/// <param name="Growth">Growth as it is, a fraction a year (not turned by polarity).</param>
/// <param name="Status">The verdict on the growth turned by polarity; null when there is no growth rate or the indicator is neutral.</param>
public sealed record TrendWithoutTarget(MeasureResult Growth, ProgressStatus? Status)
{
    /// <summary>Judges the trend (<see cref="StatusScale.EurostatTrend"/> by default).</summary>
    public static TrendWithoutTarget Judge(double? from, double? to, double years, Polarity polarity, StatusScale? scale = null)
    {
        var growth = CompoundGrowth.Rate(from, to, years);

        // Of a negative figure a positive growth rate means falling.
        var sign = polarity.Sign() * (from < 0 ? -1 : 1);
        return new(growth, sign != 0 && growth.Value is { } g ? (scale ?? StatusScale.EurostatTrend).Classify(g * sign) : null);
    }
}
