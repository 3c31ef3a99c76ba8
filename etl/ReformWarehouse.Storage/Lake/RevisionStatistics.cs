using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// How much later vintages of reports changed an indicator's values, over pairs (cell × consecutive vintages that both state a value). Means include
/// unchanged pairs: later minus earlier in the unit (far from zero it shows a bias), its absolute value, and that relative to the earlier value (null
/// when every earlier value is zero).
/// </summary>
public sealed record RevisionStatistics(
    string IndicatorCode, string NameZh, string NameEn, string Unit, long VintagePairs, long Changed,
    double MeanRevision, double MeanAbsoluteRevision, double? MeanAbsoluteRelativeRevision)
{
    /// <summary>Statistics of the indicators named, or (null) of all that have been revised.</summary>
    public static IReadOnlyList<RevisionStatistics> Read(LakeSession session, IReadOnlyCollection<string>? indicatorCodes = null) =>
        session.Engine.Query(
            SqlScripts.Read("duckdb/queries/revision_statistics.sql"),
            row => new RevisionStatistics(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5),
                row.GetDouble(6), row.GetDouble(7), row.IsDBNull(8) ? null : row.GetDouble(8)),
            [("indicator_codes", indicatorCodes?.ToList())]);
}
