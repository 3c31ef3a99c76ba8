using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>A data file is no longer part of the table; the tombstone protects the file from vacuum until it expires.</summary>
/// <param name="Path">The same bytes as the path of the add: another percent-encoding of it would leave the old file live.</param>
/// <param name="DeletionTimestamp">Milliseconds since 1970-01-01 UTC; null is taken as 0 (long expired).</param>
/// <param name="DataChange">False when the rows stay in the table (compaction).</param>
/// <param name="PartitionValues">As in the add; null when the writer left it out.</param>
/// <param name="Size">Bytes; null when the writer left it out.</param>
public sealed record RemoveAction(
    string Path,
    long? DeletionTimestamp,
    bool DataChange,
    IReadOnlyDictionary<string, string?>? PartitionValues,
    long? Size) : DeltaAction
{
    internal override string Name => "remove";

    /// <summary>The tombstone of a file that is live now.</summary>
    public static RemoveAction Of(AddAction file, DateTimeOffset at, bool dataChange) =>
        new(file.Path, at.ToUnixTimeMilliseconds(), dataChange, file.PartitionValues, file.Size);

    internal override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteString("path", Path);
        if (DeletionTimestamp is { } at) json.WriteNumber("deletionTimestamp", at);
        json.WriteBoolean("dataChange", DataChange);
        json.WriteBoolean("extendedFileMetadata", PartitionValues is not null && Size is not null);
        if (PartitionValues is not null) json.WriteStringMap("partitionValues", PartitionValues);
        if (Size is { } size) json.WriteNumber("size", size);
    }

    internal static RemoveAction Parse(JsonElement body) => new(
        body.Required("path").AsString(),
        body.Optional("deletionTimestamp")?.AsInt64(),
        body.Required("dataChange").AsBoolean(),
        body.Optional("partitionValues")?.AsStringMap(),
        body.Optional("size")?.AsInt64());
}
