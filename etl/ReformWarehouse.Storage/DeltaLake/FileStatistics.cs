using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// The <c>stats</c> of an add: readers skip whole files by them, so a wrong bound silently loses rows. What cannot be bounded exactly is widened,
/// what cannot be widened is left out.
/// </summary>
public static class FileStatistics
{
    /// <summary>The JSON text for an add.</summary>
    public static string ToJson(long rows, DeltaSchema schema, IReadOnlyDictionary<string, ColumnStatistics> columns)
    {
        var known = schema.Fields
            .Where(field => columns.ContainsKey(field.Name))
            .Select(field => (Field: field, Of: columns[field.Name]))
            .ToList();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, DeltaJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("numRecords", rows);
            json.WriteStartObject("minValues");
            foreach (var (field, of) in known.Where(column => column.Of.NullCount != rows)) Write(json, field, StatisticsBound.Lower(field.Type, of));
            json.WriteEndObject();
            json.WriteStartObject("maxValues");
            foreach (var (field, of) in known.Where(column => column.Of.NullCount != rows)) Write(json, field, StatisticsBound.Upper(field.Type, of));
            json.WriteEndObject();
            json.WriteStartObject("nullCount");
            foreach (var (field, of) in known)
                if (of.NullCount is { } nulls)
                    json.WriteNumber(field.Name, nulls);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The number of rows that the statistics state; null when there are none.</summary>
    /// <exception cref="DeltaFormatException">Not JSON.</exception>
    public static long? Rows(string? stats)
    {
        if (string.IsNullOrEmpty(stats)) return null;
        try
        {
            using var document = JsonDocument.Parse(stats);
            return document.RootElement.Optional("numRecords")?.AsInt64();
        }
        catch (JsonException error)
        {
            throw new DeltaFormatException($"stats: {error.Message}", error);
        }
    }

    /// <summary>The bounds of a column of whole numbers without nulls; null when the statistics do not state them.</summary>
    /// <exception cref="DeltaFormatException">Not JSON.</exception>
    public static (long Minimum, long Maximum)? WholeNumberBounds(string? stats, string column)
    {
        if (string.IsNullOrEmpty(stats)) return null;
        try
        {
            using var document = JsonDocument.Parse(stats);
            var root = document.RootElement;
            return root.Optional("minValues")?.Optional(column) is { ValueKind: JsonValueKind.Number } low && low.TryGetInt64(out var minimum)
                && root.Optional("maxValues")?.Optional(column) is { ValueKind: JsonValueKind.Number } high && high.TryGetInt64(out var maximum)
                && root.Optional("nullCount")?.Optional(column)?.AsInt64() == 0
                ? (minimum, maximum)
                : null;
        }
        catch (JsonException error)
        {
            throw new DeltaFormatException($"stats: {error.Message}", error);
        }
    }

    private static void Write(Utf8JsonWriter json, DeltaField field, StatisticsBound? bound)
    {
        if (bound is null) return;
        json.WritePropertyName(field.Name);
        if (bound.IsNumber) json.WriteRawValue(bound.Text);
        else json.WriteStringValue(bound.Text);
    }
}
