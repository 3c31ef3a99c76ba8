namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// A gap between shares, said in persons. Shares are 0..1 and the denominator is the unit's own (never the nation's). Positive: persons who would
/// have to be added; negative: persons above the benchmark, kept negative so that the equivalents of sub-units against one benchmark add up to
/// the parent's. Not rounded: round for display with the largest-remainder method.
/// </summary>
public static class HeadcountEquivalent
{
    /// <summary>(b - v) x N with the denominator held fixed.</summary>
    public static MeasureResult WithFixedDenominator(double? share, double? benchmarkShare, double? denominator)
    {
        if (share is not { } v || benchmarkShare is not { } b || denominator is not { } n)
            return UndefinedReason.MissingInput;
        return n < 0 ? UndefinedReason.NegativeValue : (b - v) * n;
    }

    /// <summary>
    /// Persons to be added by the time the denominator has grown from <paramref name="denominatorNow"/> to <paramref name="denominatorThen"/>:
    /// b N1 - v N0. It equals the fixed-denominator equivalent plus b (N1 - N0), the persons needed only to keep pace with growth.
    /// </summary>
    public static MeasureResult WithGrowingDenominator(
        double? share, double? benchmarkShare, double? denominatorNow, double? denominatorThen)
    {
        if (share is not { } v || benchmarkShare is not { } b || denominatorNow is not { } now || denominatorThen is not { } then)
            return UndefinedReason.MissingInput;
        return now < 0 || then < 0 ? UndefinedReason.NegativeValue : b * then - v * now;
    }

    /// <summary>The part of the growing-denominator equivalent that growth alone asks for: b (N1 - N0).</summary>
    public static MeasureResult ForGrowthAlone(double? benchmarkShare, double? denominatorNow, double? denominatorThen)
    {
        if (benchmarkShare is not { } b || denominatorNow is not { } now || denominatorThen is not { } then)
            return UndefinedReason.MissingInput;
        return now < 0 || then < 0 ? UndefinedReason.NegativeValue : b * (then - now);
    }
}
