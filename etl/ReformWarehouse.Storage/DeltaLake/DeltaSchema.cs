using System.Buffers;
using System.Text;
using System.Text.Json;
using ReformWarehouse.StarSchema;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The columns of a table, as the JSON text that metaData carries.</summary>
public sealed record DeltaSchema(IReadOnlyList<DeltaField> Fields)
{
    public static DeltaSchema Of(TableDefinition definition) => new([.. definition.Columns.Select(DeltaField.Of)]);

    /// <exception cref="DeltaFormatException">Not a schema, a nested type, or two columns whose names differ by case only.</exception>
    public static DeltaSchema Parse(string schemaString)
    {
        try
        {
            using var document = JsonDocument.Parse(schemaString);
            var fields = document.RootElement.Required("fields").Items().Select(Field).ToList();
            if (fields.Select(field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != fields.Count)
                throw new DeltaFormatException("two columns have the same name");
            return new(fields);
        }
        catch (JsonException error)
        {
            throw new DeltaFormatException($"schemaString: {error.Message}", error);
        }
    }

    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, DeltaJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("type", "struct");
            json.WriteStartArray("fields");
            foreach (var field in Fields) Write(json, field);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static DeltaField Field(JsonElement field)
    {
        var name = field.Required("name").AsString();
        if (field.Required("type") is not { ValueKind: JsonValueKind.String } type)
            throw new DeltaFormatException($"column '{name}' has a nested type, which is not supported");
        var comment = field.Optional("metadata")?.Optional("comment");
        return new(name, type.GetString()!, field.Required("nullable").AsBoolean(), comment is { ValueKind: JsonValueKind.String } text ? text.GetString() : null);
    }

    private static void Write(Utf8JsonWriter json, DeltaField field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type);
        json.WriteBoolean("nullable", field.Nullable);
        json.WriteStartObject("metadata");
        if (field.Comment is not null) json.WriteString("comment", field.Comment);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
