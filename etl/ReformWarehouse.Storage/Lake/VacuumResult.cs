namespace ReformWarehouse.Storage.Lake;

/// <summary>What vacuum deleted, or would delete.</summary>
/// <param name="DataFiles">Files that neither count nor are protected by a tombstone.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Orphans">Files of loads that never became visible, taken out of the log; the files themselves go when their tombstones expire.</param>
/// <param name="LogFiles">Commits, checkpoints and temporary files of the log.</param>
public sealed record VacuumResult(IReadOnlyList<string> DataFiles, long Bytes, int Orphans, int LogFiles);
