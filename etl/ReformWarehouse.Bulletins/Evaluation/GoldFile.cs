using System.Globalization;
using System.Text.Json;

namespace ReformWarehouse.Bulletins.Evaluation;

/// <summary>Reads annotated statements, one JSON object a line.</summary>
public static class GoldFile
{
    /// <summary>The statements of the file in its order.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON object or lacks a field; the message names the line.</exception>
    public static IReadOnlyList<GoldStatement> Read(string path)
    {
        var statements = new List<GoldStatement>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                statements.Add(Of(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{path}:{number}: 不是标注语句 / not an annotated statement: {e.Message}", e);
            }
        }

        return statements;
    }

    private static GoldStatement Of(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        Document = json.GetProperty("doc").GetString()!,
        Quote = json.GetProperty("quote").GetString()!,
        CharStart = Integer(json, "char_start"),
        CharEnd = Integer(json, "char_end"),
        ValueText = Text(json, "value_text") ?? Text(json, "value"),
        ValueCharStart = Integer(json, "value_char_start"),
        ValueBase = Number(json, "value_base"),
        UnitBase = Text(json, "unit_base"),
        UpperBase = Number(json, "upper_base"),
        Bound = Text(json, "bound") ?? "=",
        Kind = json.GetProperty("kind").GetString()!,
        Temporal = Text(json, "temporal") ?? "unspecified",
        PeriodEnd = Integer(json, "period_end") ?? LastYear(Text(json, "period")),
        HasJurisdictionCode = json.TryGetProperty("jurisdiction_code", out _),
        JurisdictionCode = Text(json, "jurisdiction_code"),
        Jurisdiction = Text(json, "jurisdiction"),
        HasIndicatorCode = json.TryGetProperty("indicator_code", out _),
        IndicatorCode = Text(json, "indicator_code"),
        IndicatorText = Text(json, "indicator_text"),
        HasResponsibleUnits = json.TryGetProperty("responsible_units", out var units),
        ResponsibleUnits = units.ValueKind == JsonValueKind.Array ? [.. units.EnumerateArray().Select(u => u.GetString()!)] : [],
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Integer(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static decimal? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static int? LastYear(string? period) =>
        period is { Length: >= 4 } && int.TryParse(period.AsSpan(period.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
