using DuckDB.NET.Data;

namespace ReformWarehouse.Storage.Lake;

/// <summary>DuckDB's errors as the lake's; it gives the operating system's reason only as text.</summary>
internal static class DuckDbFailure
{
    public static LakeException Translate(DuckDBException error, string path, LakeError otherwise)
    {
        var text = error.Message;
        var kind =
            text.Contains("No space left", StringComparison.OrdinalIgnoreCase) || text.Contains("Disk quota", StringComparison.OrdinalIgnoreCase)
                ? LakeError.DiskFull
            : text.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || text.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase)
                ? LakeError.AccessDenied
            : text.StartsWith("IO Error", StringComparison.Ordinal) ? LakeError.ReadOrWriteFailed
            : otherwise;
        return new(kind, path, text, error);
    }
}
