namespace ReformWarehouse.Storage.Lake;

/// <summary>What compaction did to a table.</summary>
public sealed record CompactedTable(string Name, long Version, int FilesBefore, int FilesAfter, long Rows);
