using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>A data file becomes part of the table.</summary>
/// <param name="Path">URI relative to the table's folder, percent-encoded; the file's identity in the log, compared byte for byte.</param>
/// <param name="PartitionValues">Partition column to value as text; null (and an empty text) means the null partition.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModificationTime">Milliseconds since 1970-01-01 UTC.</param>
/// <param name="DataChange">False when the rows were in the table already (compaction).</param>
/// <param name="Stats">Statistics as JSON text (see <see cref="FileStatistics"/>); null when unknown.</param>
/// <param name="Tags">Free labels; null when there are none.</param>
public sealed record AddAction(
    string Path,
    IReadOnlyDictionary<string, string?> PartitionValues,
    long Size,
    long ModificationTime,
    bool DataChange,
    string? Stats = null,
    IReadOnlyDictionary<string, string?>? Tags = null) : DeltaAction
{
    internal override string Name => "add";

    /// <summary>A tag's value; null when the file does not carry it.</summary>
    public string? Tag(string name) => Tags is not null && Tags.TryGetValue(name, out var value) ? value : null;

    internal override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteString("path", Path);
        json.WriteStringMap("partitionValues", PartitionValues);
        json.WriteNumber("size", Size);
        json.WriteNumber("modificationTime", ModificationTime);
        json.WriteBoolean("dataChange", DataChange);
        if (Stats is not null) json.WriteString("stats", Stats);
        if (Tags is not null) json.WriteStringMap("tags", Tags);
    }

    internal static AddAction Parse(JsonElement body) => new(
        body.Required("path").AsString(),
        body.Required("partitionValues").AsStringMap(),
        body.Required("size").AsInt64(),
        body.Required("modificationTime").AsInt64(),
        body.Required("dataChange").AsBoolean(),
        body.Optional("stats")?.AsString(),
        body.Optional("tags")?.AsStringMap());
}
