using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// Brings a large lake's aggregates up to its newest state. Only the files of indicators whose counting figures are others than last time are computed
/// anew; catalogue or hierarchy changed means all. It is run after compaction, which rewrites the files that the aggregates are tied to anyway; a load alone would
/// pay seconds for cells that the next load changes again.
/// </summary>
public static class AggregateRefresh
{
    /// <summary>Observations up to which a lake needs none, unless told otherwise.</summary>
    public const long SmallLake = SessionHolding.SmallLake;

    /// <summary>Indicators that share files: few enough to rewrite a changed one soon, enough for files of a useful size.</summary>
    private const int GroupSize = 10;

    private static readonly TimeSpan ReadersStay = TimeSpan.FromDays(1);

    /// <param name="lake">The lake.</param>
    /// <param name="settings">What DuckDB may use; null: the session's default.</param>
    /// <param name="smallLake">Observations up to which a lake needs none.</param>
    /// <returns>How many indicators were computed anew and how many there are; null for a small lake, whose sessions hold all cells in memory.</returns>
    public static (int Computed, int Total)? Run(DataLake lake, DuckDbSettings? settings = null, long smallLake = SmallLake)
    {
        using var session = lake.OpenSession(settings);
        if (Convert.ToInt64(session.Engine.Scalar("select count(*) from fact_observation"), System.Globalization.CultureInfo.InvariantCulture) <= smallLake) return null;
        StarViews.Create(session.Engine, null);
        CubeExecutor.CopyDimensions(session.Connection);
        var path = CubeAggregates.ManifestIn(lake.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var dimensions = session.Connection.Read(SqlScripts.Read("duckdb/aggregates/dimension_fingerprint.sql"), row => row.GetString(0)).Single();
        var before = AggregateManifest.Read(path) is { } found && found.Statements == CubeAggregates.StatementsFingerprint && found.Dimensions == dimensions ? found : null;
        var wanted = Fingerprints(session.Connection);
        var writer = new AggregateWriter(session.Connection, Path.GetDirectoryName(path)!);
        var (groups, computed) = (new List<AggregateGroup>(), 0);
        foreach (var codes in Groups(before, wanted.Keys))
        {
            var fingerprints = codes.ToDictionary(code => code, code => wanted[code], StringComparer.Ordinal);
            var kept = before?.Groups.FirstOrDefault(group => group.Fingerprints.Count == fingerprints.Count && !group.Fingerprints.Except(fingerprints).Any());
            groups.Add(kept ?? writer.Write(fingerprints));
            if (kept is null) computed += codes.Count;
        }

        new AggregateManifest(AggregateManifest.CurrentFormat, CubeAggregates.StatementsFingerprint, CubeAggregates.FilesFingerprint(session.Snapshot), dimensions, groups).Write(path);
        Clean(Path.GetDirectoryName(path)!, groups);
        return (computed, wanted.Count);
    }

    /// <summary>An indicator stays with those it was with; new ones are put together.</summary>
    private static IEnumerable<IReadOnlyList<string>> Groups(AggregateManifest? before, IEnumerable<string> codes)
    {
        var left = codes.ToHashSet(StringComparer.Ordinal);
        foreach (var group in before?.Groups ?? [])
            if (group.Fingerprints.Keys.Where(left.Remove).ToList() is { Count: > 0 } still) yield return still;
        foreach (var chunk in left.Order(StringComparer.Ordinal).Chunk(GroupSize)) yield return chunk;
    }

    /// <summary>By indicator that has figures, itself or through its parts.</summary>
    private static Dictionary<string, string> Fingerprints(DuckDBConnection connection)
    {
        var figures = connection.Read(SqlScripts.Read("duckdb/aggregates/indicator_fingerprint.sql"), row => (Code: row.GetString(0), Fingerprint: row.GetString(2)))
            .ToDictionary(row => row.Code, row => row.Fingerprint, StringComparer.Ordinal);
        return connection.Read(SqlScripts.Read("duckdb/aggregates/dependency.sql"), row => (Code: row.GetString(0), Part: row.GetString(1)))
            .Where(row => figures.ContainsKey(row.Part))
            .GroupBy(row => row.Code)
            .ToDictionary(group => group.Key, group => string.Join("; ", group.Select(row => $"{row.Part} {figures[row.Part]}")), StringComparer.Ordinal);
    }

    // A session that was opened before may still read what the manifest no longer names.
    private static void Clean(string folder, List<AggregateGroup> groups)
    {
        var named = groups.SelectMany(group => group.Files).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.parquet"))
            if (!named.Contains(file.Name) && DateTime.UtcNow - file.LastWriteTimeUtc > ReadersStay) file.Delete();
    }
}
