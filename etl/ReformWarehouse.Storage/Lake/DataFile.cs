using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>A data file that is written and durable, but not committed yet.</summary>
internal sealed record DataFile(string FullPath, string FileName, long Rows, long Size, string Stats, string Sha256, string Schema)
{
    /// <summary>Columns of the table that the file leaves out because they are null in every row.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    public AddAction ToAdd(TimeProvider clock, bool dataChange, IEnumerable<KeyValuePair<string, string?>> tags) => new(
        FileName,
        new Dictionary<string, string?>(),
        Size,
        clock.GetUtcNow().ToUnixTimeMilliseconds(),
        dataChange,
        Stats,
        Tags(tags));

    private Dictionary<string, string?> Tags(IEnumerable<KeyValuePair<string, string?>> tags)
    {
        var all = new Dictionary<string, string?>(tags) { [LakeTags.Sha256] = Sha256, [LakeTags.Schema] = Schema };
        if (Absent.Count > 0) all[LakeTags.Absent] = string.Join(',', Absent);
        return all;
    }
}
