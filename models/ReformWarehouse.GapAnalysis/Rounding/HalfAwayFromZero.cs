namespace ReformWarehouse.GapAnalysis.Rounding;

/// <summary>
/// 四舍五入: rounding for display, halves away from zero, on the decimal digits a reader sees (2.675 at two decimals is 2.68). Parts rounded one by one
/// need not add to the rounded total; <see cref="LargestRemainder"/> makes them.
/// </summary>
public static class HalfAwayFromZero
{
    /// <summary>The value at the given number of decimals (0 to 15).</summary>
    public static double Round(double value, int decimals) =>
        Math.Abs(value) < 1e12 ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : Math.Round(value, 0);
}
