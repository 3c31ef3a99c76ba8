using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>Strict reading of JSON: a missing or mistyped field is named.</summary>
internal static class DeltaJson
{
    // Chinese text stays readable in the log; both forms are the same JSON.
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Required(this JsonElement element, string name) =>
        element.Optional(name) ?? throw new DeltaFormatException($"field '{name}' is missing");

    public static JsonElement? Optional(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new DeltaFormatException($"an object with field '{name}' was expected, found {element.ValueKind}");
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public static string AsString(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Mistyped(element, "a string");

    public static bool AsBoolean(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Mistyped(element, "true or false"),
    };

    public static long AsInt64(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var value) ? value : throw Mistyped(element, "a whole number");

    public static int AsInt32(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? value : throw Mistyped(element, "a whole number");

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw Mistyped(element, "a list");

    public static Dictionary<string, string?> AsStringMap(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Mistyped(element, "an object");
        var map = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
            map[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? null : property.Value.AsString();
        return map;
    }

    public static void WriteStringMap(this Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string?>> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map) json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static DeltaFormatException Mistyped(JsonElement element, string wanted)
    {
        var text = element.GetRawText();
        return new($"{wanted} was expected, found {(text.Length > 60 ? text[..60] + "…" : text)}");
    }
}
