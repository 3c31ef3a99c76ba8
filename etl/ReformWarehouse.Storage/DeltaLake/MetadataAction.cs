using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The table's schema, partitioning and configuration. A later one replaces an earlier one wholly.</summary>
/// <param name="Id">A GUID that names the table for ever.</param>
/// <param name="SchemaString">The schema as JSON text (see <see cref="DeltaSchema"/>).</param>
/// <param name="PartitionColumns">Columns whose values are in the log, not in the data files.</param>
/// <param name="Configuration">Table properties such as <c>delta.appendOnly</c>.</param>
/// <param name="CreatedTime">Milliseconds since 1970-01-01 UTC; null when the writer left it out.</param>
/// <param name="TableName">The name for people; null when not given.</param>
/// <param name="Description">What a row is; null when not given.</param>
public sealed record MetadataAction(
    string Id,
    string SchemaString,
    IReadOnlyList<string> PartitionColumns,
    IReadOnlyDictionary<string, string?> Configuration,
    long? CreatedTime,
    string? TableName = null,
    string? Description = null) : DeltaAction
{
    internal override string Name => "metaData";

    internal override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteString("id", Id);
        if (TableName is not null) json.WriteString("name", TableName);
        if (Description is not null) json.WriteString("description", Description);
        json.WriteStartObject("format");
        json.WriteString("provider", "parquet");
        json.WriteStartObject("options");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("schemaString", SchemaString);
        json.WriteStartArray("partitionColumns");
        foreach (var column in PartitionColumns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStringMap("configuration", Configuration);
        if (CreatedTime is { } created) json.WriteNumber("createdTime", created);
    }

    internal static MetadataAction Parse(JsonElement body)
    {
        var provider = body.Required("format").Required("provider").AsString();
        if (provider != "parquet")
            throw new DeltaFormatException($"metaData.format.provider is '{provider}', only 'parquet' is understood");
        return new(
            body.Required("id").AsString(),
            body.Required("schemaString").AsString(),
            [.. body.Required("partitionColumns").Items().Select(item => item.AsString())],
            body.Optional("configuration")?.AsStringMap() ?? [],
            body.Optional("createdTime")?.AsInt64(),
            body.Optional("name")?.AsString(),
            body.Optional("description")?.AsString());
    }
}
