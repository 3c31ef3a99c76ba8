namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>The ratio v/b of a unit to its benchmark, a pure number. Undefined for a benchmark of zero or below.</summary>
public static class BenchmarkRatio
{
    /// <summary>value / benchmark.</summary>
    public static MeasureResult Of(double? value, double? benchmark)
    {
        if (value is not { } v || benchmark is not { } b)
            return UndefinedReason.MissingInput;
        return b <= 0 ? UndefinedReason.NonPositiveBenchmark : v / b;
    }
}
