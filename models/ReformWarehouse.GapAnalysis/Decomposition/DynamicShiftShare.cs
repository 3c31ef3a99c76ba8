namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// Dynamic shift-share: the yearly accounts summed, so that weights move with the structure; the same total change as the end-point account, other
/// parts.
/// Source: Barff and Knight (1988).
/// </summary>
/// <param name="Periods">The account of each period.</param>
/// <param name="Sum">The sums over the periods.</param>
/// <param name="ComparativeStatic">The account from the first to the last date, for comparison.</param>
/// <param name="Undefined">Why nothing could be computed; null otherwise.</param>
public sealed record DynamicShiftShare(
    IReadOnlyList<ShiftShare> Periods, ShiftShareTerm Sum, ShiftShare ComparativeStatic, UndefinedReason? Undefined = null)
{
    /// <summary>Accounts for successive dates, each an array by industry.</summary>
    public static DynamicShiftShare Of(IReadOnlyList<double[]> region, IReadOnlyList<double[]> nation)
    {
        if (region.Count != nation.Count)
            throw new ArgumentException($"{region.Count} dates for the region but {nation.Count} for the nation.", nameof(nation));
        if (region.Count < 2)
            return Refuse(UndefinedReason.InvalidPeriod);
        var periods = new List<ShiftShare>();
        for (var t = 1; t < region.Count; t++)
            periods.Add(ShiftShare.Of(region[t - 1], region[t], nation[t - 1], nation[t]));
        var whole = ShiftShare.Of(region[0], region[^1], nation[0], nation[^1]);
        return periods.Append(whole).FirstOrDefault(p => p.Undefined is not null) is { } refused
            ? Refuse(refused.Undefined!.Value)
            : new(periods, ShiftShare.Sum([.. periods.Select(p => p.Total)]), whole);
    }

    private static DynamicShiftShare Refuse(UndefinedReason reason) => new([], default, new(default, [], reason), reason);
}
