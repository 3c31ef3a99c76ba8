namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// A benchmark that includes the unit itself (a national figure of NBS includes the province) against one that leaves it out. With w the unit's share
/// of the benchmark's denominator: gap_incl = (1 - w) gap_excl. Both gaps are value - benchmark.
/// </summary>
public static class InclusiveBenchmark
{
    /// <summary>The benchmark without the unit: (B - w v)/(1 - w). Undefined when the unit is the whole (w = 1).</summary>
    public static MeasureResult WithoutUnit(double? benchmark, double? value, double? weightShare)
    {
        if (benchmark is not { } b || value is not { } v || weightShare is not { } w)
            return UndefinedReason.MissingInput;
        if (w is < 0 or > 1)
            return UndefinedReason.OutOfRange;
        return w == 1 ? UndefinedReason.ZeroDenominator : (b - w * v) / (1 - w);
    }

    /// <summary>The benchmark with the unit: w v + (1 - w) b.</summary>
    public static MeasureResult WithUnit(double? benchmarkWithout, double? value, double? weightShare)
    {
        if (benchmarkWithout is not { } b || value is not { } v || weightShare is not { } w)
            return UndefinedReason.MissingInput;
        return w is < 0 or > 1 ? UndefinedReason.OutOfRange : w * v + (1 - w) * b;
    }

    /// <summary>The gap to the rest of the whole, from the gap to the whole: gap_incl/(1 - w).</summary>
    public static MeasureResult ExcludingFromIncluding(double? gapIncluding, double? weightShare)
    {
        if (gapIncluding is not { } gap || weightShare is not { } w)
            return UndefinedReason.MissingInput;
        if (w is < 0 or > 1)
            return UndefinedReason.OutOfRange;
        return w == 1 ? UndefinedReason.ZeroDenominator : gap / (1 - w);
    }
}
