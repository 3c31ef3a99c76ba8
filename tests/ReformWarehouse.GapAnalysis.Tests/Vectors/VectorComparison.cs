using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformWarehouse.GapAnalysis.Tests.Vectors;

/// <summary>
/// The comparison rule of the vectors: numbers within max(abs, rel x |expected|), null only against null, texts and truth values equal, arrays
/// element by element; keys
/// of wrong methods (wrong_, naive_, reat_) may be absent.
/// </summary>
internal static class VectorComparison
{
    private static readonly string[] WrongMethods = ["wrong_", "naive_", "reat_"];

    public static List<string> Differences(JsonNode? expected, JsonNode? got, double rel, double abs)
    {
        var errors = new List<string>();
        Walk(expected, got, rel, abs, "", errors);
        return errors;
    }

    private static void Walk(JsonNode? expected, JsonNode? got, double rel, double abs, string path, List<string> errors)
    {
        switch (expected)
        {
            case JsonObject map:
                if (got is not JsonObject gotMap)
                {
                    errors.Add($"{path}: not an object");
                    return;
                }

                foreach (var (key, value) in map)
                {
                    if (gotMap.ContainsKey(key))
                        Walk(value, gotMap[key], rel, abs, $"{path}/{key}", errors);
                    else if (!WrongMethods.Any(key.StartsWith))
                        errors.Add($"{path}/{key}: missing");
                }

                break;
            case JsonArray list:
                if (got is not JsonArray gotList || gotList.Count != list.Count)
                {
                    errors.Add($"{path}: length");
                    return;
                }

                for (var i = 0; i < list.Count; i++)
                    Walk(list[i], gotList[i], rel, abs, $"{path}[{i}]", errors);
                break;
            default:
                if (!Same(expected, got, rel, abs))
                    errors.Add($"{path}: expected {expected?.ToJsonString() ?? "null"}, got {got?.ToJsonString() ?? "null"}");
                break;
        }
    }

    private static bool Same(JsonNode? expected, JsonNode? got, double rel, double abs)
    {
        if (expected is null || got is null)
            return expected is null && got is null;
        if (expected.GetValueKind() != JsonValueKind.Number)
            return expected.GetValueKind() == got.GetValueKind() && expected.ToString() == got.ToString();
        if (got.GetValueKind() != JsonValueKind.Number)
            return false;
        var (e, g) = (Number(expected), Number(got));
        return Math.Abs(g - e) <= Math.Max(abs, rel * Math.Abs(e));
    }

    private static double Number(JsonNode node) => JsonSerializer.Deserialize<double>(node.ToJsonString());
}
