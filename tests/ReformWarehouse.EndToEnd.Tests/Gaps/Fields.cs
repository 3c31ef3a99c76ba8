using System.Text.Json;

namespace ReformWarehouse.EndToEnd.Tests.Gaps;

/// <summary>Reads fields of a result row.</summary>
internal static class Fields
{
    public static double? Number(this JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public static string? Text(this JsonElement row, string name) => row.GetProperty(name).GetString();

    public static IReadOnlyList<string?> Texts(this JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(item => item.GetString())];
}
