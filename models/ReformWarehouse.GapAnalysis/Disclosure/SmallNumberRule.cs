namespace ReformWarehouse.GapAnalysis.Disclosure;

/// <summary>
/// The rule that decides which counts are too small to publish: 1 to k - 1. Zero may be published. k = 3 by default: the statistics law forbids
/// identifying a single
/// respondent but names no number, so the threshold is a setting to be agreed.
/// </summary>
/// <param name="Threshold">k, the smallest positive count that may be published.</param>
public readonly record struct SmallNumberRule(double Threshold)
{
    /// <summary>k = 3.</summary>
    public static SmallNumberRule Default { get; } = new(3);

    /// <summary>True for a count that must be hidden.</summary>
    public bool MustHide(double? count) => count is { } c && c > 0 && c < Threshold;

    /// <summary>
    /// True for a share that must be hidden: its numerator, or the complement (denominator less numerator), is too small, since the denominator is
    /// published.
    /// </summary>
    public bool MustHideShare(double? numerator, double? denominator) =>
        MustHide(numerator) || (numerator is { } n && denominator is { } d && MustHide(d - n));
}
