using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// All tables at one point: the newest commit of the run table that was read. A load counts in every table or in none, because a file counts only
/// when the run table knows its load, and the run table is read before all others.
/// </summary>
public sealed class LakeSnapshot
{
    private readonly Dictionary<string, TableSnapshot> _tables;

    private LakeSnapshot(long runVersion, IReadOnlySet<string> loads, IEnumerable<TableSnapshot> tables)
    {
        RunVersion = runVersion;
        Loads = loads;
        _tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>Version of the run table: the snapshot's point.</summary>
    public long RunVersion { get; }

    /// <summary>Loads whose files count by their tag; loads that were compacted everywhere are no longer listed.</summary>
    public IReadOnlySet<string> Loads { get; }

    public IReadOnlyCollection<TableSnapshot> Tables => _tables.Values;

    public TableSnapshot this[string name] => _tables[name];

    internal static LakeSnapshot Read(DataLake lake)
    {
        while (true)
        {
            var runs = lake.Table(lake.RunTableName).Snapshot();
            var loads = CommittedLoads(runs);
            var tables = lake.Definitions
                .Select(definition =>
                {
                    var table = lake.Table(definition.Name);
                    var state = definition.Name == lake.RunTableName ? runs : table.Snapshot();
                    var files = state.Files.Values.Where(file => file.Tag(LakeTags.LoadId) is not { } load || loads.Contains(load));
                    return new TableSnapshot(definition, table, state, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
                })
                .ToList();
            // A compaction that ran between the two reads may hold loads that were committed after the run table was read: read again.
            if (tables.SelectMany(table => table.Files).All(file => CompactedAt(file) <= runs.Version)) return new(runs.Version, loads, tables);
        }
    }

    private static HashSet<string> CommittedLoads(DeltaSnapshot runs)
    {
        var loads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in runs.Files.Values)
        {
            if (file.Tag(LakeTags.LoadId) is { } load) loads.Add(load);
            if (file.Tag(LakeTags.LoadIds) is { Length: > 0 } several) loads.UnionWith(several.Split(','));
        }

        return loads;
    }

    private static long CompactedAt(AddAction file) =>
        file.Tag(LakeTags.RunVersion) is { } version ? long.Parse(version, CultureInfo.InvariantCulture) : 0;
}
