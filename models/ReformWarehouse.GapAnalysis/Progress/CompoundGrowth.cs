namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// The compound annual growth rate (y_t/y_0)^(1/n) - 1, a fraction a year (0.05 = 5 %): the geometric average growth (年均增长, 水平法), base year not
/// counted. Undefined when the base is 0, the two values differ in sign, or the period is not positive.
/// </summary>
public static class CompoundGrowth
{
    /// <summary>The constant rate that leads from <paramref name="from"/> to <paramref name="to"/> in <paramref name="years"/>.</summary>
    public static MeasureResult Rate(double? from, double? to, double? years)
    {
        if (from is not { } a || to is not { } b || years is not { } n)
            return UndefinedReason.MissingInput;
        if (!(n > 0))
            return UndefinedReason.InvalidPeriod;
        if (a == 0)
            return UndefinedReason.ZeroBase;
        return b / a < 0 ? UndefinedReason.SignChange : Math.Pow(b / a, 1 / n) - 1;
    }
}
