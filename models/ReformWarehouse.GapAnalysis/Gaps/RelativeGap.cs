namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// The relative gap (v - b)/b x 100, in percent (%), not percentage points. Undefined for a benchmark of zero or below: -2 against -1 would
/// read as "100 % more". Dividing by the absolute benchmark is not offered.
/// </summary>
public static class RelativeGap
{
    /// <summary>The gap in percent of the benchmark.</summary>
    public static MeasureResult Percent(double? value, double? benchmark)
    {
        if (value is not { } v || benchmark is not { } b)
            return UndefinedReason.MissingInput;
        return b <= 0 ? UndefinedReason.NonPositiveBenchmark : (v - b) / b * 100;
    }
}
