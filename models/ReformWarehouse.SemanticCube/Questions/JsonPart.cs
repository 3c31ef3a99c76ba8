using System.Text.Json;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>A JSON value with the path to it, so that an error says where it is.</summary>
internal readonly struct JsonPart(JsonElement element, string path)
{
    public string Path { get; } = path;

    public bool IsArray => element.ValueKind == JsonValueKind.Array;

    public bool IsNumber => element.ValueKind == JsonValueKind.Number;

    public static CubeRefusedException Refuse(string path, string zh, string en) => new("query_json", $"查询 JSON {path}：{zh}", $"query JSON {path}: {en}");

    public void Only(params ReadOnlySpan<string> fields)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Expected("对象", "an object");
        foreach (var property in element.EnumerateObject())
            if (!fields.Contains(property.Name))
                throw Refuse($"{Path}.{property.Name}", $"没有这个字段，可用：{string.Join("、", fields.ToArray())}。", $"no such field; there are {string.Join(", ", fields.ToArray())}.");
    }

    public JsonPart Required(string field) => Optional(field) ?? throw Refuse($"{Path}.{field}", "缺少这个字段。", "this field is missing.");

    public JsonPart? Optional(string field)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Expected("对象", "an object");
        return element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? new JsonPart(value, $"{Path}.{field}") : null;
    }

    /// <summary>The items of an optional array; none when it is absent.</summary>
    public IReadOnlyList<JsonPart> Items(string field) => Optional(field)?.Items() ?? [];

    public IReadOnlyList<JsonPart> Items()
    {
        if (!IsArray) throw Expected("数组", "an array");
        var at = Path;
        return [.. element.EnumerateArray().Select((item, index) => new JsonPart(item, $"{at}[{index}]"))];
    }

    public string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Expected("文字", "a text");

    public bool Flag() => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : throw Expected("true 或 false", "true or false");

    public int Integer() => IsNumber && element.TryGetInt32(out var value) ? value : throw Expected("整数", "a whole number");

    public double Number() => IsNumber ? element.GetDouble() : throw Expected("数", "a number");

    public T Code<T>(CodeList<T> codes) where T : struct, Enum =>
        codes.TryParse(Text(), out var member)
            ? member
            : throw Refuse(Path, $"没有“{Text()}”，可用：{string.Join("、", codes.Codes)}。", $"there is no '{Text()}'; there are {string.Join(", ", codes.Codes)}.");

    private CubeRefusedException Expected(string zh, string en) => Refuse(Path, $"这里要{zh}。", $"{en} is expected here.");
}
