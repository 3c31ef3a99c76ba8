namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// 超额完成: by how much a cumulative reduction (or increase) exceeds its target, on the cumulative percentage itself (NDRC Notice 2011 No. 9).
/// Not the logarithmic completion of <see cref="CumulativeChangeTarget"/>: both are in official use and must be labelled.
/// </summary>
public static class OverFulfilment
{
    /// <summary>actual - target, in percentage points.</summary>
    public static MeasureResult PercentagePoints(double? actual, double? target) =>
        actual is { } a && target is { } t ? a - t : UndefinedReason.MissingInput;

    /// <summary>(actual - target)/target x 100, in percent of the target; both as positive magnitudes or both signed.</summary>
    public static MeasureResult PercentOfTarget(double? actual, double? target)
    {
        if (actual is not { } a || target is not { } t)
            return UndefinedReason.MissingInput;
        return t == 0 ? UndefinedReason.ZeroTotal : (a - t) / t * 100;
    }

    /// <summary>actual/target x 100.</summary>
    public static MeasureResult CompletionPercent(double? actual, double? target)
    {
        if (actual is not { } a || target is not { } t)
            return UndefinedReason.MissingInput;
        return t == 0 ? UndefinedReason.ZeroTotal : a / t * 100;
    }
}
