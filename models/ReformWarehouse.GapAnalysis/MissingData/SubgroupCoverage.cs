namespace ReformWarehouse.GapAnalysis.MissingData;

/// <summary>
/// The WHO rule: no summary measure of inequality when more than 15 % of the subgroups are missing. Exactly 15 % is still allowed.
/// Source: WHO HEAT technical notes (Hosseinpoor et al. 2016).
/// </summary>
public static class SubgroupCoverage
{
    /// <summary>The largest share of missing subgroups that still allows a summary measure.</summary>
    public const double WhoMaximumMissing = 0.15;

    /// <summary>Null when a summary measure may be computed, otherwise why not.</summary>
    public static UndefinedReason? Check(int present, int total, double maximumMissing = WhoMaximumMissing)
    {
        if (total <= 0 || present <= 0)
            return UndefinedReason.NoUnits;

        // In whole subgroups: 3 of 20 is exactly 15 %, which 1 - 17/20 in doubles is not.
        return (decimal)(total - present) > (decimal)maximumMissing * total ? UndefinedReason.InsufficientCoverage : null;
    }
}
