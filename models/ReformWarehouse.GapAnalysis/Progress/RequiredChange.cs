namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// What is still needed each year to arrive at a target on time, from now on. Years may be fractions. Undefined when no time is left.
/// </summary>
public static class RequiredChange
{
    /// <summary>(target - value)/years left, in the indicator's unit a year (percentage points for percentages).</summary>
    public static MeasureResult PerYear(double? value, double? target, double? yearsLeft)
    {
        if (value is not { } v || target is not { } t || yearsLeft is not { } n)
            return UndefinedReason.MissingInput;
        return n > 0 ? (t - v) / n : UndefinedReason.InvalidPeriod;
    }

    /// <summary>The compound growth rate still needed, a fraction a year; see <see cref="CompoundGrowth"/>.</summary>
    public static MeasureResult Growth(double? value, double? target, double? yearsLeft) => CompoundGrowth.Rate(value, target, yearsLeft);
}
