namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// Average growth by the equation method (累计法, used for fixed-asset investment): the rate at which a series growing evenly from the base would add up
/// to the same cumulative total: y0 (x + x^2 + ... + x^n) = sum of the n yearly values; the rate is x - 1, a fraction a year. The base year
/// itself is not in the sum. Undefined for a base of zero or below, a negative sum or no year.
/// </summary>
public static class CumulativeAverageGrowth
{
    /// <summary>The average rate from the base value and the values of the following years.</summary>
    public static MeasureResult Rate(double? baseValue, ReadOnlySpan<double> values)
    {
        if (baseValue is not { } y0)
            return UndefinedReason.MissingInput;
        if (values.IsEmpty)
            return UndefinedReason.InvalidPeriod;
        if (y0 <= 0)
            return y0 == 0 ? UndefinedReason.ZeroBase : UndefinedReason.NonPositiveValue;
        var ratio = Arithmetic.ExactSum.Of(values) / y0;
        if (!double.IsFinite(ratio))
            return UndefinedReason.NotFinite;
        if (ratio < 0)
            return UndefinedReason.NegativeValue;
        return ratio == 0 ? -1 : Solve(ratio, values.Length) - 1;
    }

    // The sum rises and is convex for x > 0, so Newton's steps from above fall onto the only root; every power is at most the sum, so it starts below both bounds.
    private static double Solve(double ratio, int n)
    {
        var x = ratio < n ? 1 : Math.Min(ratio / n, Math.Pow(ratio, 1.0 / n));
        while (true)
        {
            double sum = 0, slope = 0;
            for (var k = 0; k < n; k++)
            {
                slope = slope * x + sum + 1;
                sum = (sum + 1) * x;
            }

            var next = x - (sum - ratio) / slope;
            if (!(next < x))
                return x;
            x = next;
        }
    }
}
