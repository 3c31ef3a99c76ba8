namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// Yearly percent changes chained: (1 + r1)(1 + r2)... - 1, in percent. Annual percentages are never added. Computed from the published rates at
/// constant prices, not from rounded levels. A rate below -100 % is refused.
/// </summary>
public static class CumulativeChange
{
    /// <summary>The chain ratio, 1 for no year.</summary>
    public static MeasureResult Ratio(ReadOnlySpan<double> annualPercents)
    {
        // Sorted, so that years given in another order chain to the same double.
        var sorted = annualPercents.ToArray();
        Array.Sort(sorted);
        var ratio = 1.0;
        foreach (var percent in sorted)
        {
            if (percent < -100)
                return UndefinedReason.OutOfRange;
            ratio *= 1 + percent / 100;
        }

        return ratio;
    }

    /// <summary>The cumulative change in percent.</summary>
    public static MeasureResult Percent(ReadOnlySpan<double> annualPercents) => Ratio(annualPercents).Then(ratio => (ratio - 1) * 100);

    /// <summary>The average annual change in percent: the geometric mean of the years.</summary>
    public static MeasureResult AverageAnnualPercent(ReadOnlySpan<double> annualPercents)
    {
        var years = annualPercents.Length;
        return years == 0 ? UndefinedReason.InvalidPeriod : Ratio(annualPercents).Then(ratio => (Math.Pow(ratio, 1.0 / years) - 1) * 100);
    }
}
