using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// One value that a cell (indicator × jurisdiction × year) had, and while which time it was the reported one: KnownFrom inclusive, KnownTo exclusive,
/// null while it stands. A null Value says what Status says; a null Subject is the division itself; Upper is the upper end of a range.
/// </summary>
public sealed record CellRevision(
    string IndicatorCode, string JurisdictionCode, string? Subject, int Year, int? PeriodStart, string Temporal, string Kind, string ValueRole,
    double? Value, double? Upper, string Unit, string Bound, string? ValueText, string Status,
    string ReportCode, string FileName, string Place, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo)
{
    /// <summary>Every value, oldest vintage first, of one year or (null) of all; reports that state different values for one cell are all there.</summary>
    public static IReadOnlyList<CellRevision> Read(LakeSession session, string indicatorCode, string jurisdictionCode, int? year) =>
        session.Engine.Query(
            SqlScripts.Read("duckdb/queries/cell_history.sql"),
            row => new CellRevision(
                row.GetString(0), row.GetString(1), Text(row, 2), row.GetInt32(3), row.IsDBNull(4) ? null : row.GetInt32(4), row.GetString(5),
                row.GetString(6), row.GetString(7), Number(row, 8), Number(row, 9), row.GetString(10), row.GetString(11), Text(row, 12),
                row.GetString(13), row.GetString(14), row.GetString(15), row.GetString(16), Instant(row, 17)!.Value, Instant(row, 18)),
            [("indicator_code", indicatorCode), ("jurisdiction_code", jurisdictionCode), ("year", year)]);

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static double? Number(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static DateTimeOffset? Instant(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
