using System.Collections.Concurrent;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>A folder with one Delta table per table of the star. Cheap to open; safe to use from several processes at once.</summary>
public sealed class DataLake
{
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, SnapshotCache> _caches = new(StringComparer.Ordinal);

    private DataLake(string folder, IReadOnlyList<TableDefinition> definitions, TimeProvider clock)
    {
        Folder = folder;
        Definitions = definitions;
        _clock = clock;
    }

    /// <summary>Absolute path of the lake.</summary>
    public string Folder { get; }

    /// <summary>The tables, in the order in which a load commits them; the last one is the run table.</summary>
    public IReadOnlyList<TableDefinition> Definitions { get; }

    /// <summary>Name of the table whose commit makes a load visible.</summary>
    public string RunTableName => Definitions[^1].Name;

    /// <summary>Whether the folder holds a lake, without opening it.</summary>
    public static bool Exists(string folder) => File.Exists(LakeMarker.PathIn(folder));

    /// <summary>Opens an existing lake.</summary>
    /// <exception cref="LakeException">No folder, not a lake, a newer format, or no access.</exception>
    public static DataLake Open(string folder, IReadOnlyList<TableDefinition>? definitions = null, TimeProvider? clock = null)
    {
        var lake = new DataLake(Path.GetFullPath(folder), definitions ?? Star.Tables, clock ?? TimeProvider.System);
        var marker = LakeMarker.Read(lake.Folder);
        foreach (var name in marker.Tables)
            if (!Directory.Exists(Path.Combine(lake.Folder, name, DeltaLog.FolderName)))
                throw new LakeException(LakeError.TableMissing, Path.Combine(lake.Folder, name));
        return lake;
    }

    /// <summary>Creates a lake in a new or empty folder. An interrupted creation is taken up again.</summary>
    /// <exception cref="LakeException">The folder is a lake already, holds something else, or may not be written.</exception>
    public static DataLake Create(string folder, IReadOnlyList<TableDefinition>? definitions = null, TimeProvider? clock = null)
    {
        if (Exists(folder)) throw new LakeException(LakeError.AlreadyALake, folder);
        return OpenOrCreate(folder, definitions, clock);
    }

    /// <summary>Opens the lake, or creates it where there is nothing yet. Several processes may do so at once.</summary>
    public static DataLake OpenOrCreate(string folder, IReadOnlyList<TableDefinition>? definitions = null, TimeProvider? clock = null)
    {
        var lake = new DataLake(Path.GetFullPath(folder), definitions ?? Star.Tables, clock ?? TimeProvider.System);
        if (!Exists(lake.Folder)) LakeCreation.Run(lake);
        return Open(folder, definitions, clock);
    }

    public DeltaTable Table(string name) => new(Path.Combine(Folder, Definition(name).Name), _caches.GetOrAdd(name, _ => new()));

    public TableDefinition Definition(string name) =>
        Definitions.FirstOrDefault(definition => definition.Name == name) ?? throw new LakeException(LakeError.UnknownTable, Folder, name);

    /// <summary>Which files count now, over all tables at one point.</summary>
    public LakeSnapshot Snapshot() => LakeSnapshot.Newest(this);

    /// <summary>Which files counted at a version of the run table.</summary>
    /// <exception cref="LakeException">There is no such version, or it was cleaned up.</exception>
    public LakeSnapshot Snapshot(long runVersion) => LakeSnapshot.At(this, runVersion);

    /// <summary>Which files counted at an instant. This is when the lake took rows in; what was known when is <c>known_at</c> in the facts.</summary>
    /// <exception cref="LakeException">The lake is younger, or that time was cleaned up.</exception>
    public LakeSnapshot Snapshot(DateTimeOffset instant) => LakeSnapshot.At(this, instant);

    /// <summary>An in-memory DuckDB database with one view per table over the current snapshot.</summary>
    /// <param name="settings">What DuckDB may use; null takes its defaults.</param>
    public LakeSession OpenSession(DuckDbSettings? settings = null) => new(this, Snapshot(), settings);

    /// <summary>The same without the current and as-of relations, whose preparation grows with the number of reports: for loads that only key and append.</summary>
    public LakeSession OpenLoadSession(DuckDbSettings? settings = null) => new(this, Snapshot(), settings, withVintages: false);

    /// <summary>The same over a snapshot of the past.</summary>
    public LakeSession OpenSession(LakeSnapshot snapshot, DuckDbSettings? settings = null) => new(this, snapshot, settings);

    /// <summary>Checks every commit, checkpoint and data file against what was promised of it.</summary>
    public IReadOnlyList<LakeDamage> Verify() => new LakeVerification(this).Run();

    /// <summary>Merges small files and sets superseded vintages apart from current ones; rows and versions stay.</summary>
    public IReadOnlyList<CompactedTable> Compact(string? tableName = null, DuckDbSettings? settings = null) => new LakeCompaction(this, settings).Run(tableName);

    /// <summary>Deletes what no reader within the retention needs any more.</summary>
    /// <param name="retention">Age from which unreferenced files go; null is one week. Shorter than the longest load or query, it breaks them.</param>
    /// <param name="dryRun">Only say what would go.</param>
    public VacuumResult Vacuum(TimeSpan? retention = null, bool dryRun = false) => new LakeVacuum(this).Run(retention ?? Retention.Tombstones, dryRun);

    /// <summary>Size and state of every table.</summary>
    public IReadOnlyList<TableStatus> Status() => [.. Snapshot().Tables.Select(TableStatus.Of)];

    /// <summary>Begins a load that happens once per key.</summary>
    /// <param name="idempotencyKey">What is loaded, for instance <c>report:</c> and the SHA-256 of the file.</param>
    /// <exception cref="LakeException">The lake cannot be read, or its tables cannot be brought to the program's definitions.</exception>
    public LakeLoad BeginLoad(string idempotencyKey)
    {
        SchemaEvolution.Apply(this);
        return new(this, idempotencyKey, _clock);
    }

    internal TimeProvider Clock => _clock;
}
