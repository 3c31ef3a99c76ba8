namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// One change of a percentage in three units that must not be mixed: percentage points (百分点), percent (%) and log points. NBS writes 百分点 for
/// differences of percentages.
/// </summary>
public static class GrowthUnits
{
    /// <summary>to - from, in percentage points.</summary>
    public static MeasureResult PercentagePoints(double? from, double? to) => AbsoluteGap.Of(to, from);

    /// <summary>(to - from)/from x 100, in percent; undefined from zero or below.</summary>
    public static MeasureResult PercentChange(double? from, double? to)
    {
        if (from is not { } a || to is not { } b)
            return UndefinedReason.MissingInput;
        return a == 0 ? UndefinedReason.ZeroBase : a < 0 ? UndefinedReason.NonPositiveValue : (b - a) / a * 100;
    }

    /// <summary>100 ln(to/from); undefined unless both are positive. Log points add up over time, percents do not.</summary>
    public static MeasureResult LogPoints(double? from, double? to)
    {
        if (from is not { } a || to is not { } b)
            return UndefinedReason.MissingInput;
        return a <= 0 || b <= 0 ? UndefinedReason.NonPositiveValue : 100 * Math.Log(b / a);
    }
}
