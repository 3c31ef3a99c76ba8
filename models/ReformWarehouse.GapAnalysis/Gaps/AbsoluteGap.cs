namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// The absolute gap v - b, in the unit of the indicator; for percentages it is in percentage points (百分点). Negative: the unit lies below
/// the benchmark, whichever way is better (see <see cref="Shortfall"/> for the polarity-adjusted gap). Missing input: undefined.
/// </summary>
public static class AbsoluteGap
{
    /// <summary>value - benchmark.</summary>
    public static MeasureResult Of(double? value, double? benchmark) =>
        value is { } v && benchmark is { } b ? v - b : UndefinedReason.MissingInput;
}
