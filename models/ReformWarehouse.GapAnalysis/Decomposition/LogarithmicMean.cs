namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>The logarithmic mean L(a, b) = (a - b)/(ln a - ln b), with L(a, a) = a: a mean, not 0 (a trap in some packages). Needs positive
/// arguments.</summary>
public static class LogarithmicMean
{
    /// <summary>L(a, b); 0 where one argument is 0 (its limit); undefined for negative arguments.</summary>
    public static MeasureResult Of(double a, double b)
    {
        if (a < 0 || b < 0)
            return UndefinedReason.NegativeValue;
        if (a == b)
            return a;
        if (a == 0 || b == 0)
            return 0;

        // ln a - ln b = 2 atanh z with z = (a - b)/(a + b); the series keeps the digits when a and b are close.
        var z = (a - b) / (a + b);
        if (Math.Abs(z) > 0.1)
            return (a - b) / Math.Log(a / b);
        double square = z * z, power = 1, sum = 0;
        for (var k = 0; k < 12; k++, power *= square)
            sum += power / (2 * k + 1);
        return (a + b) / 2 / sum;
    }
}
