using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// How many years until a target is reached if the present movement goes on. 0 when it is reached; undefined
/// (<see cref="UndefinedReason.WrongDirection"/>) when the movement is absent or leads away. The year of arrival is the present year plus this.
/// </summary>
public static class YearsToReach
{
    /// <summary>(target - value)/slope with a constant step a year.</summary>
    public static MeasureResult Linear(double? value, double? target, double? slope, Polarity polarity)
    {
        if (value is not { } v || target is not { } t)
            return UndefinedReason.MissingInput;
        if (polarity == Polarity.Neutral)
            return UndefinedReason.NoPolarity;
        if (IsReached(v, t, polarity))
            return 0;
        if (slope is not { } step)
            return UndefinedReason.MissingInput;
        return step == 0 || Math.Sign(step) != Math.Sign(t - v) ? UndefinedReason.WrongDirection : (t - v) / step;
    }

    /// <summary>ln(target/value)/ln(1 + g) with a constant growth rate g, a fraction a year; needs positive value and target.</summary>
    public static MeasureResult Geometric(double? value, double? target, double? growth, Polarity polarity)
    {
        if (value is not { } v || target is not { } t)
            return UndefinedReason.MissingInput;
        if (polarity == Polarity.Neutral)
            return UndefinedReason.NoPolarity;
        if (IsReached(v, t, polarity))
            return 0;
        if (growth is not { } g)
            return UndefinedReason.MissingInput;
        if (v <= 0 || t <= 0 || g <= -1)
            return UndefinedReason.NonPositiveValue;
        return g == 0 || Math.Sign(g) != Math.Sign(t - v) ? UndefinedReason.WrongDirection : Math.Log(t / v) / Math.Log(1 + g);
    }

    private static bool IsReached(double value, double target, Polarity polarity) =>
        polarity == Polarity.LowerIsBetter ? value <= target : value >= target;
}
