using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// All tables at one point: a commit of the run table. A load counts in every table or in none, because a file counts only when the run table knows
/// its load, and the run table is read before all others.
/// </summary>
public sealed class LakeSnapshot
{
    private readonly Dictionary<string, TableSnapshot> _tables;

    private LakeSnapshot(long runVersion, bool isNewest, IReadOnlySet<string> loads, IEnumerable<TableSnapshot> tables)
    {
        RunVersion = runVersion;
        IsNewest = isNewest;
        Loads = loads;
        _tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>Version of the run table: the snapshot's point, and the lake's version.</summary>
    public long RunVersion { get; }

    /// <summary>False for a snapshot of the past, whose files vacuum may have deleted.</summary>
    public bool IsNewest { get; }

    /// <summary>Loads whose files count by their tag; loads that were compacted everywhere are no longer listed.</summary>
    public IReadOnlySet<string> Loads { get; }

    public IReadOnlyCollection<TableSnapshot> Tables => _tables.Values;

    public TableSnapshot this[string name] => _tables[name];

    internal static LakeSnapshot Newest(DataLake lake)
    {
        while (true)
        {
            var acknowledged = new Acknowledgement(lake).Newest();
            var runs = lake.Table(lake.RunTableName).Snapshot();
            Acknowledgement.Check(acknowledged, lake.Table(lake.RunTableName).Log, runs.Version);
            var tables = Read(lake, runs, table => table.Snapshot());
            // A compaction that ran between the two reads may hold loads that were committed after the run table was read: read again.
            if (tables.All(table => IsAtOrBefore(table.State, runs.Version))) return new(runs.Version, true, CommittedLoads(runs), tables);
        }
    }

    internal static LakeSnapshot At(DataLake lake, long runVersion)
    {
        var log = lake.Table(lake.RunTableName).Log;
        if (runVersion == log.List().Newest) return Newest(lake);
        var runs = lake.Table(lake.RunTableName).Snapshot(runVersion);
        var next = new DeltaHistory(log).TimeOf(runVersion + 1);
        return new(runVersion, false, CommittedLoads(runs), Read(lake, runs, table =>
        {
            var version = new DeltaHistory(table.Log).VersionAt(next);
            var state = table.Snapshot(version);
            while (!IsAtOrBefore(state, runVersion)) state = table.Snapshot(--version);
            return state;
        }));
    }

    internal static LakeSnapshot At(DataLake lake, DateTimeOffset instant) =>
        At(lake, new DeltaHistory(lake.Table(lake.RunTableName).Log).VersionAt(instant));

    /// <summary>Loads that a state of the run table makes visible.</summary>
    internal static HashSet<string> CommittedLoads(DeltaSnapshot runs)
    {
        var loads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in runs.Files.Values) loads.UnionWith(LakeTags.LoadsOf(file));
        return loads;
    }

    private static List<TableSnapshot> Read(DataLake lake, DeltaSnapshot runs, Func<DeltaTable, DeltaSnapshot> read)
    {
        var loads = CommittedLoads(runs);
        return
        [
            .. lake.Definitions.Select(definition =>
            {
                var table = lake.Table(definition.Name);
                var state = definition.Name == lake.RunTableName ? runs : read(table);
                var files = state.Files.Values.Where(file => file.Tag(LakeTags.LoadId) is not { } load || loads.Contains(load));
                return new TableSnapshot(definition, table, state, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
            }),
        ];
    }

    private static bool IsAtOrBefore(DeltaSnapshot state, long runVersion) => state.Files.Values.All(file =>
        file.Tag(LakeTags.RunVersion) is not { } version || long.Parse(version, CultureInfo.InvariantCulture) <= runVersion);
}
