using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>One table: a folder of Parquet files and the log that says which of them count.</summary>
public sealed class DeltaTable(string folder)
{
    private readonly SnapshotCache? _cache;

    internal DeltaTable(string folder, SnapshotCache cache)
        : this(folder) => _cache = cache;

    public string Folder { get; } = folder;

    public DeltaLog Log { get; } = new(folder);

    public bool Exists => Log.Exists;

    /// <summary>Writes version 0 when there is none. Harmless when several processes do it at once: one wins, all find the table.</summary>
    public static DeltaTable CreateIfAbsent(string folder, TableDefinition definition, TimeProvider clock)
    {
        var table = new DeltaTable(folder);
        if (table.Exists) return table;
        LakeIo.Guard(folder, () => Directory.CreateDirectory(table.Log.Folder));
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        table.Log.TryWrite(0,
        [
            new CommitInfoAction(now, "CREATE TABLE", new Dictionary<string, string?>(), false, CommitInfoAction.Engine),
            ProtocolAction.Supported,
            new MetadataAction(Guid.NewGuid().ToString(), DeltaSchema.Of(definition).ToJson(), definition.PartitionColumns,
                new Dictionary<string, string?>(), now, definition.Name, definition.Grain),
        ]);
        return table;
    }

    /// <summary>The table as of its newest version, or as of the version asked for.</summary>
    public DeltaSnapshot Snapshot(long? version = null) =>
        version is not null || _cache is null ? DeltaReplay.Of(Log, version) : _cache.Newest(Log);

    /// <summary>Where a file of the log lies on disk.</summary>
    /// <exception cref="LakeException">The path leaves the table's folder, which this library does not follow.</exception>
    public string FilePath(string logPath)
    {
        var relative = Uri.UnescapeDataString(logPath);
        var full = Path.GetFullPath(relative, Path.GetFullPath(Folder));
        return full.StartsWith(Path.GetFullPath(Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new LakeException(LakeError.LogDamaged, Log.Folder, $"path outside the table: {logPath}");
    }
}
