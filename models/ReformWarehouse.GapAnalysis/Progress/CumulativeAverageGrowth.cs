using MathNet.Numerics.RootFinding;

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
        if (ratio == 0)
            return -1;
        var n = values.Length;
        double Excess(double x)
        {
            var sum = 0.0;
            for (var k = 0; k < n; k++)
                sum = (sum + 1) * x;
            return sum - ratio;
        }

        // x > 0 is unique, for the sum rises with x: above 1 each power is at least x, below 1 at most x.
        var upper = Math.Max(1, ratio) + 1;
        return Brent.TryFindRoot(Excess, 0, upper, 1e-15, 500, out var root) ? root - 1 : UndefinedReason.NoConvergence;
    }
}
