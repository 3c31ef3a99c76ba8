using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// Deletes data files that neither count nor are protected: referenced by no live add and no unexpired tombstone, and older than the retention,
/// which protects loads in flight. Folders that begin with an underscore are never looked into.
/// </summary>
public sealed class LakeVacuum(DataLake lake)
{
    public VacuumResult Run(TimeSpan retention, bool dryRun = false)
    {
        var now = lake.Clock.GetUtcNow();
        var snapshot = lake.Snapshot();
        var deleted = new List<string>();
        var (bytes, orphans, logFiles) = (0L, 0, 0);
        foreach (var table in snapshot.Tables)
        {
            orphans += Withdraw(snapshot, table, now - retention, dryRun);
            foreach (var file in Unprotected(table.Table, now - retention))
            {
                bytes += file.Length;
                deleted.Add(file.FullName);
                if (!dryRun) LakeIo.Guard(file.FullName, file.Delete);
            }

            if (dryRun) continue;
            logFiles += LogCleanup.Run(table.Table.Log, now - Retention.Log) + DeleteTemporary(table.Table.Log, now - retention);
        }

        return new(deleted, bytes, orphans, logFiles);
    }

    private int Withdraw(LakeSnapshot snapshot, TableSnapshot table, DateTimeOffset before, bool dryRun)
    {
        var orphans = table.State.Files.Values
            .Where(file => file.Tag(LakeTags.LoadId) is { } load && !snapshot.Loads.Contains(load))
            .Where(file => file.ModificationTime < before.ToUnixTimeMilliseconds())
            .ToList();
        if (orphans.Count == 0 || dryRun) return orphans.Count;
        var transaction = new DeltaTransaction(table.Table.Log, table.State);
        foreach (var file in orphans) transaction.Add(RemoveAction.Of(file, lake.Clock.GetUtcNow(), dataChange: true));
        transaction.Commit("WITHDRAW", clock: lake.Clock);
        return orphans.Count;
    }

    // The log is read again: a commit since the snapshot may have brought a file in.
    private static List<FileInfo> Unprotected(DeltaTable table, DateTimeOffset before) => LakeIo.Guard(table.Folder, () =>
    {
        var old = new DirectoryInfo(table.Folder).EnumerateFiles()
            .Where(file => file.Name[0] is not ('_' or '.') && file.LastWriteTimeUtc < before.UtcDateTime)
            .ToList();
        var state = table.Snapshot();
        var kept = state.Files.Keys
            .Concat(state.Tombstones.Values.Where(tombstone => tombstone.DeletionTimestamp >= before.ToUnixTimeMilliseconds()).Select(tombstone => tombstone.Path))
            .Select(table.FilePath)
            .ToHashSet(StringComparer.Ordinal);
        return old.Where(file => !kept.Contains(file.FullName)).ToList();
    });

    private static int DeleteTemporary(DeltaLog log, DateTimeOffset before) => LakeIo.Guard(log.Folder, () =>
    {
        var left = new DirectoryInfo(log.Folder).EnumerateFiles(AtomicFile.TemporaryPrefix + "*")
            .Where(file => file.LastWriteTimeUtc < before.UtcDateTime).ToList();
        foreach (var file in left) file.Delete();
        return left.Count;
    });
}
