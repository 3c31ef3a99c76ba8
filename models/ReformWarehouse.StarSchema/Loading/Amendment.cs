namespace ReformWarehouse.StarSchema.Loading;

/// <summary>
/// Says of a report that it amends the vintage that counts, cell by cell: what it states replaces or joins what that vintage states, what it withdraws
/// goes, all else stands. Without a vintage to amend it is the first one.
/// </summary>
/// <param name="Withdrawn">The figures taken back.</param>
public sealed record Amendment(IReadOnlyList<WithdrawnCell> Withdrawn);

/// <summary>A result, input or target that its office takes back. Not a figure that is now said to be missing: that is a statement.</summary>
/// <param name="Place">Line of the file that withdraws it.</param>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="JurisdictionCode">The division.</param>
/// <param name="Year">Year in which the period ends.</param>
/// <param name="Kind"><c>actual</c>, <c>input</c>, <c>comparison</c> or <c>target</c>.</param>
/// <param name="Temporal">The window; null: whichever the report states.</param>
/// <param name="Subject">Organisation inside the division; null: the division itself.</param>
public sealed record WithdrawnCell(string Place, string IndicatorCode, string JurisdictionCode, int Year, string Kind, string? Temporal, string? Subject);
