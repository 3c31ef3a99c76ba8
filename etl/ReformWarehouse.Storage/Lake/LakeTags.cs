using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>Labels that data files carry in the log.</summary>
internal static class LakeTags
{
    /// <summary>The load that wrote the file; the file counts once that load's run is committed. Files without it count at once.</summary>
    public const string LoadId = "load_id";

    /// <summary>On a file made by compaction: the newest version of the run table whose loads it may contain.</summary>
    public const string RunVersion = "run_version";

    /// <summary>On a compacted file of the run table: the loads whose files elsewhere still carry <see cref="LoadId"/>, separated by commas.</summary>
    public const string LoadIds = "load_ids";

    /// <summary>On a file of the run table: the version that each table had when the load was committed (<c>name=version</c>, separated by commas).</summary>
    public const string Versions = "versions";

    /// <summary>On a compacted file of facts: <see cref="Settled"/> or <see cref="History"/>. Files without it are open: they may hold both.</summary>
    public const string Layout = "layout";

    /// <summary>Layout of a file that held rows of current vintages only when it was written.</summary>
    public const string Settled = "settled";

    /// <summary>Layout of a file of superseded vintages only.</summary>
    public const string History = "history";

    /// <summary>On a settled file: how many vintages were superseded when that was last found true. Vintages are only ever added, so an equal count means the same ones.</summary>
    public const string Superseded = "superseded";

    /// <summary>SHA-256 of the file's bytes, hexadecimal.</summary>
    public const string Sha256 = "sha256";

    /// <summary>Fingerprint of the schema that the file was written with; files of one schema need no comparison of their columns.</summary>
    public const string Schema = "schema";

    /// <summary>Columns that are left out of the file because they are null in every row, separated by commas. Files without it hold every column.</summary>
    public const string Absent = "absent";

    /// <summary>The loads that a file of the run table makes visible.</summary>
    public static IEnumerable<string> LoadsOf(AddAction run)
    {
        if (run.Tag(LoadId) is { } load) yield return load;
        if (run.Tag(LoadIds) is { Length: > 0 } several)
            foreach (var one in several.Split(','))
                yield return one;
    }

    /// <summary>The newest version of each table that files of the run table tell of.</summary>
    public static Dictionary<string, long> NewestVersions(IEnumerable<AddAction> runs)
    {
        var newest = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pair in runs.SelectMany(run => (run.Tag(Versions) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var version = long.Parse(pair.AsSpan(at + 1), CultureInfo.InvariantCulture);
            newest[pair[..at]] = Math.Max(version, newest.GetValueOrDefault(pair[..at]));
        }

        return newest;
    }

    public static string Join(IEnumerable<KeyValuePair<string, long>> versions) =>
        string.Join(',', versions.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")));
}
