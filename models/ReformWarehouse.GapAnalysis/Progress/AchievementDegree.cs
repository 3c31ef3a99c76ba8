using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// 实现程度 of the NBS monitoring systems: value/standard for a positive indicator, standard/value for an inverse one, in percent and capped at 100.
/// An interval indicator has 100 within its interval and falls in a straight line outside. Not a rate of progress: it ignores the base year.
/// </summary>
public static class AchievementDegree
{
    /// <summary>The degree in percent, 0..100. An inverse indicator at 0 has met its standard (100).</summary>
    public static MeasureResult Percent(double? value, double? standard, Polarity polarity)
    {
        if (value is not { } v || standard is not { } s)
            return UndefinedReason.MissingInput;
        if (v < 0)
            return UndefinedReason.NegativeValue;
        if (polarity == Polarity.Neutral)
            return UndefinedReason.NoPolarity;
        if (polarity == Polarity.LowerIsBetter)
            return s < 0 ? UndefinedReason.NonPositiveBenchmark : v <= s ? 100 : s / v * 100;
        return s <= 0 ? UndefinedReason.NonPositiveBenchmark : Math.Min(100, v / s * 100);
    }

    /// <summary>
    /// An interval indicator (区间指标), as unemployment: 100 within the interval, ends included; outside it 100 × (1 − distance/the larger of the distances from
    /// the interval to its allowed limits), not below 0. The form is that of Chinese composite evaluation (区间型指标); the NBS monitoring plan of 2008 defines the
    /// same four numbers, but its own formula is printed as an image that could not be read.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="lower">Lower end of the interval.</param>
    /// <param name="upper">Upper end of the interval.</param>
    /// <param name="allowedLower">Allowed lower limit, at or below the interval.</param>
    /// <param name="allowedUpper">Allowed upper limit, at or above the interval; at least one limit lies outside it.</param>
    public static MeasureResult IntervalPercent(double? value, double? lower, double? upper, double? allowedLower, double? allowedUpper)
    {
        if (value is not { } v || lower is not { } q1 || upper is not { } q2 || allowedLower is not { } m || allowedUpper is not { } most)
            return UndefinedReason.MissingInput;
        var room = Math.Max(q1 - m, most - q2);
        if (q1 > q2 || m > q1 || most < q2 || room <= 0)
            return UndefinedReason.NotApplicable;
        return v >= q1 && v <= q2 ? 100 : Math.Max(0, 100 * (1 - (v < q1 ? q1 - v : v - q2) / room));
    }

    /// <summary>The weighted mean of capped degrees over the indicators present; weights may be empty for equal ones.</summary>
    public static MeasureResult Composite(ReadOnlySpan<double> degrees, ReadOnlySpan<double> weights = default) =>
        Population.TryDescribe(degrees, weights, out var population) is { } reason ? reason : population.Mean;
}
