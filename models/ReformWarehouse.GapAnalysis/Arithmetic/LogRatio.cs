namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>
/// The two entropy terms around r = 1, without the cancellation that costs Theil indices their digits when units are nearly equal. Both are
/// non-negative, and their weighted sums equal the textbook forms because the deviations d = r - 1 sum to zero.
/// </summary>
internal static class LogRatio
{
    private const double SeriesBelow = 0.05;

    /// <summary>r ln r - (r - 1), with r = 1 + d; 1 at r = 0.</summary>
    public static double TheilT(double d)
    {
        if (Math.Abs(d) >= SeriesBelow)
            return d <= -1 ? 1 : (1 + d) * Math.Log(1 + d) - d;
        double power = d * d, sum = 0;
        for (var k = 2; k < 16; k++, power *= -d)
            sum += power / (k * (k - 1));
        return sum;
    }

    /// <summary>(r - 1) - ln r, with r = 1 + d > 0.</summary>
    public static double TheilL(double d)
    {
        if (Math.Abs(d) >= SeriesBelow)
            return d - Math.Log(1 + d);
        double power = d * d, sum = 0;
        for (var k = 2; k < 16; k++, power *= -d)
            sum += power / k;
        return sum;
    }
}
