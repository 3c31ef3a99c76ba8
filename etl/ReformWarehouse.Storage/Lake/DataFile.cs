using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>A data file that is written and durable, but not committed yet.</summary>
internal sealed record DataFile(string FullPath, string FileName, long Rows, long Size, string Stats, string Sha256, string Schema)
{
    public AddAction ToAdd(TimeProvider clock, bool dataChange, IEnumerable<KeyValuePair<string, string?>> tags) => new(
        FileName,
        new Dictionary<string, string?>(),
        Size,
        clock.GetUtcNow().ToUnixTimeMilliseconds(),
        dataChange,
        Stats,
        new Dictionary<string, string?>(tags) { [LakeTags.Sha256] = Sha256, [LakeTags.Schema] = Schema });
}
