namespace ReformWarehouse.Storage.Lake;

/// <summary>A data file that is written and durable, but not committed yet.</summary>
internal sealed record DataFile(string FullPath, string FileName, long Rows, long Size, string Stats, string Sha256, string Schema);
