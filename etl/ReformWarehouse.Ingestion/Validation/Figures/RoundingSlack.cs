namespace ReformWarehouse.Ingestion.Validation.Figures;

/// <summary>How far rounding may have moved a figure: half of its last digit that is not zero, at most 0.5 % of it (450 000 need not be rounded).</summary>
public static class RoundingSlack
{
    private const double Most = 0.005;

    public static double Of(double value) => Decimals(value) is { } decimals ? Math.Min(0.5 * Math.Pow(10, -decimals), Math.Abs(value) * Most) : 0;

    /// <summary>Place of the last digit that is not zero: 2 for 28.18, −4 for 4 280 000; null for zero, which has none.</summary>
    public static int? Decimals(double value)
    {
        if (value == 0 || !(Math.Abs(value) < 1e20)) return null;
        var digits = (decimal)Math.Abs(value);
        var decimals = 0;
        for (var place = 1m; digits % place != 0; place /= 10) decimals++;
        for (var place = 10m; digits % place == 0; place *= 10) decimals--;
        return decimals;
    }
}
