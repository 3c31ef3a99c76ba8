using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// Deletes commits and checkpoints that only served time travel beyond the retention. The newest checkpoint at or before the cut-off and its own
/// commit stay, and everything after; without such a checkpoint nothing is deleted.
/// </summary>
internal static class LogCleanup
{
    /// <returns>The number of files deleted.</returns>
    public static int Run(DeltaLog log, DateTimeOffset cutOff)
    {
        var listing = log.List();
        var history = new DeltaHistory(log);
        var kept = listing.Checkpoints.LastOrDefault(version => listing.Commits.Contains(version) && history.TimeOf(version) <= cutOff, -1);
        if (kept < 0) return 0;
        var deleted = 0;
        LakeIo.Guard(log.Folder, () =>
        {
            // Oldest first: an interruption leaves a contiguous log.
            foreach (var version in listing.Commits.TakeWhile(version => version < kept)) Delete(log.CommitPath(version));
            foreach (var version in listing.Checkpoints.TakeWhile(version => version < kept))
            {
                Delete(Checkpoint.PathOf(log, version));
                File.Delete(Checkpoint.DigestPathOf(log, version));
            }
        });
        return deleted;

        void Delete(string path)
        {
            File.Delete(path);
            deleted++;
        }
    }
}
