using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// The aggregates of a large lake, as Parquet files in its folder <c>cube</c> (Delta readers see tables only and do not meet them; deleting it loses
/// nothing). They hold for exactly the data files they were computed from: after a load they are passed over until they are refreshed.
/// </summary>
internal sealed class CubeAggregates
{
    public const string FolderName = "cube";

    private static readonly string[] Sources = ["dim_indicator", "dim_jurisdiction", "dim_report", "fact_observation"];

    private readonly Dictionary<string, AggregateGroup> groups;

    private CubeAggregates(string folder, AggregateManifest manifest)
    {
        Folder = folder;
        groups = manifest.Groups.SelectMany(group => group.Fingerprints.Keys.Select(code => (code, group))).ToDictionary(pair => pair.code, pair => pair.group, StringComparer.Ordinal);
    }

    public string Folder { get; }

    public static string ManifestIn(string lakeFolder) => Path.Combine(lakeFolder, FolderName, "manifest.json");

    /// <returns>Null when there are none, when they are of another state of the lake than the session's, or when a file is not as it was written.</returns>
    public static CubeAggregates? TryOpen(LakeSession session)
    {
        var path = ManifestIn(session.Lake.Folder);
        if (AggregateManifest.Read(path) is not { } manifest || manifest.Statements != StatementsFingerprint || manifest.Files != FilesFingerprint(session.Snapshot)) return null;
        var folder = Path.GetDirectoryName(path)!;
        return manifest.Groups.SelectMany(group => group.Files).All(file => new FileInfo(Path.Combine(folder, file.Name)) is { Exists: true } found && found.Length == file.Size)
            ? new CubeAggregates(folder, manifest)
            : null;
    }

    /// <summary>Own figures of counties that come into memory with these indicators; an indicator without figures has none.</summary>
    public long CountyRows(IEnumerable<string> indicators) => indicators.Sum(code => groups.TryGetValue(code, out var group) ? group.Rows / group.Fingerprints.Count : 0);

    /// <summary>Adds the cells of indicators to the relations that statements read.</summary>
    public void Load(DuckDBConnection connection, IReadOnlyCollection<string> indicators, bool counties)
    {
        var paths = indicators.Where(groups.ContainsKey).Select(code => groups[code]).Select(group => Path.Combine(Folder, (counties ? group.Counties : group.Upper).Name)).Distinct().ToList();
        if (paths.Count == 0) return;
        using var command = connection.CreateCommand();
        command.CommandText = $"insert into {CubeAggregate.Cells.Name} by name select {AggregateColumns.Read} from read_parquet([{string.Join(", ", paths.Select(path => SqlText.Literal(DuckDbPath.NotAPattern(path))))}]) "
            + "where indicator_code in (select unnest($indicators))";
        command.Parameters.Add(new DuckDBParameter("indicators", indicators.ToList()));
        command.ExecuteNonQuery();
    }

    internal static string FilesFingerprint(LakeSnapshot snapshot) =>
        Fingerprint(Sources.SelectMany(name => snapshot[name].Files.Select(file => file.Path).Order(StringComparer.Ordinal).Prepend(name)));

    internal static string StatementsFingerprint { get; } = Fingerprint(
        HoldingCompiler.Units.Concat(HoldingCompiler.Parts).Append(HoldingCompiler.Cell).Select(relation => new HoldingCompiler(new DuckDbDialect()).Compile(relation, [], []).Text));

    private static string Fingerprint(IEnumerable<string> texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
}
