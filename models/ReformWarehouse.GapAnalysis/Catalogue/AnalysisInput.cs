using System.Text.Json.Nodes;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Catalogue;

/// <summary>
/// Reads the named inputs of an analysis from a JSON object. Several names may be accepted for one input; the first present wins. A JSON null is a
/// missing
/// value, which is not an error; a text where a number is due is.
/// </summary>
public sealed class AnalysisInput(JsonObject json)
{
    /// <summary>The object read from.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>True when one of the names is present with a value other than null.</summary>
    public bool Has(params string[] names) => Find(names) is not null;

    /// <summary>A number that may be missing.</summary>
    public double? Number(params string[] names) => Find(names) is { } node ? AsNumber(node, names[0]) : null;

    /// <summary>A number that must be there.</summary>
    public double RequiredNumber(params string[] names) => Number(names) ?? throw Missing(names);

    /// <summary>Numbers, each of which may be missing; a JSON object counts as its values.</summary>
    public double?[] Numbers(params string[] names) => Find(names) switch
    {
        JsonArray array => [.. array.Select(item => item is null ? (double?)null : AsNumber(item, names[0]))],
        JsonObject map => [.. map.Select(item => item.Value is null ? (double?)null : AsNumber(item.Value, names[0]))],
        null => throw Missing(names),
        var node => [AsNumber(node, names[0])],
    };

    /// <summary>Numbers if given, otherwise an empty list.</summary>
    public double?[] OptionalNumbers(params string[] names) => Has(names) ? Numbers(names) : [];

    /// <summary>Numbers none of which may be missing.</summary>
    public double[] CompleteNumbers(params string[] names) => Complete(Numbers(names), names[0]);

    /// <summary>Rows of numbers none of which may be missing.</summary>
    public double[][] Rows(params string[] names) => [.. NullableRows(names).Select(row => Complete(row, names[0]))];

    /// <summary>Rows of numbers.</summary>
    public double?[][] NullableRows(params string[] names) => Find(names) is JsonArray rows
        ? [.. rows.Select(row => new AnalysisInput(new JsonObject { ["row"] = row?.DeepClone() }).Numbers("row"))]
        : throw Missing(names);

    /// <summary>A text that may be missing.</summary>
    public string? Text(params string[] names) => Find(names) is JsonValue value ? value.ToString() : null;

    /// <summary>Texts (numbers are taken as texts) if given, otherwise null.</summary>
    public string[]? Texts(params string[] names) =>
        Find(names) is JsonArray array ? [.. array.Select(item => item?.ToString() ?? "")] : null;

    /// <summary>A truth value, or the default when not given.</summary>
    public bool Flag(bool otherwise, params string[] names) => Find(names) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : otherwise;

    /// <summary>An inner object if given.</summary>
    public JsonObject? Object(params string[] names) => Find(names) as JsonObject;

    /// <summary>An array if given.</summary>
    public JsonArray? Array(params string[] names) => Find(names) as JsonArray;

    /// <summary>The polarity from any of its usual spellings; higher is better unless said otherwise.</summary>
    public Polarity Polarity()
    {
        var node = Find("polarity", "direction", "desired_direction", "favourable", "favorable", "type");
        var text = node?.ToString().ToLowerInvariant() ?? "";
        if (text.Contains("neutral")) return Observations.Polarity.Neutral;
        return text is "-1" or "-1.0" or "false" || text.Contains("lower") || text.Contains("decreas") || text.Contains("inverse")
            || text.Contains("negative") || text.Contains("at_most") || text.Contains("smaller") || text.Contains("adverse")
            ? Observations.Polarity.LowerIsBetter
            : Observations.Polarity.HigherIsBetter;
    }

    /// <summary>The inputs within an inner object.</summary>
    public static AnalysisInput Inner(JsonNode? node, string name) => node is JsonObject inner
        ? new((JsonObject)inner.DeepClone())
        : throw new AnalysisInputException($"输入项“{name}”的每一项应为对象。", $"Every item of the input '{name}' must be an object.");

    /// <summary>The items of an inner list.</summary>
    public static JsonArray InnerList(JsonNode? node, string name) => node as JsonArray
        ?? throw new AnalysisInputException($"输入项“{name}”的每一项应为列表。", $"Every item of the input '{name}' must be a list.");

    /// <summary>Refuses inputs that should go together but differ in length.</summary>
    public static void RequireLength(int length, int expected, string name)
    {
        if (length != expected)
            throw new AnalysisInputException($"输入项“{name}”有 {length} 项，应为 {expected} 项。", $"The input '{name}' has {length} items where {expected} are expected.");
    }

    /// <summary>The error for an input that is not there.</summary>
    public static AnalysisInputException Missing(params string[] names) => new(
        $"缺少输入项“{names[0]}”；可用名称：{string.Join("、", names)}。", $"The input '{names[0]}' is missing; accepted names: {string.Join(", ", names)}.");

    /// <summary>The node under the first name present; null when none is, or when it is JSON null.</summary>
    public JsonNode? Find(params string[] names)
    {
        foreach (var name in names)
        {
            if (Json.TryGetPropertyValue(name, out var node) && node is not null)
                return node;
        }

        return null;
    }

    private static double AsNumber(JsonNode node, string name)
    {
        if (node is JsonValue value)
        {
            if (value.TryGetValue<double>(out var number))
                return number;
            if (value.TryGetValue<decimal>(out var exact))
                return (double)exact;
            if (value.TryGetValue<long>(out var whole))
                return whole;
            if (value.TryGetValue<int>(out var small))
                return small;
        }

        throw new AnalysisInputException($"输入项“{name}”应为数字，实为 {node.ToJsonString()}。", $"The input '{name}' must be a number but is {node.ToJsonString()}.");
    }

    private static double[] Complete(double?[] values, string name) => System.Array.ConvertAll(values, value => value ?? throw new AnalysisInputException(
        $"输入项“{name}”含缺失值，该分析不接受。", $"The input '{name}' has a missing value, which this analysis does not accept."));
}
