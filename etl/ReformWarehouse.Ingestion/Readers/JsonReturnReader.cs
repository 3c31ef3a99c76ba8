using System.Text.Json;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>
/// Reads a return from JSON: one object with the keys of the head and <c>rows</c>, an array of objects with the columns as members
/// (etl/samples/reform-return.schema.json). Numbers keep their digits as written; every row keeps its JSON pointer.
/// </summary>
public sealed class JsonReturnReader : IReturnReader
{
    private const string RowsKey = "rows";
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow };

    public bool Recognises(Submission submission) => !submission.IsBinary && submission.FirstLine.StartsWith('{');

    public ReturnFile Read(Submission submission)
    {
        try
        {
            return ReadDocument(submission);
        }
        catch (InvalidOperationException)
        {
            throw new InputException(submission.File, "json", "文字中有残缺的 \\u 转义（半个代理对）；请改正。", "a text holds a broken \\u escape (half a surrogate pair); correct it.");
        }
    }

    private static ReturnFile ReadDocument(Submission submission)
    {
        using var document = Parse(submission);
        var root = document.RootElement;
        var report = ReturnMetadata.ToReport(ReadHead(root, submission.File), submission.File, submission.Sha256);
        var rows = new List<ReturnRow>();
        var malformed = new List<RejectedRow>();
        var index = 0;
        foreach (var element in root.GetProperty(RowsKey).EnumerateArray())
        {
            var place = $"/{RowsKey}/{index++}";
            if (ReadRow(element, place, out var cells) is { } fault) malformed.Add(fault);
            else rows.Add(new ReturnRow(index, cells) { Place = place });
        }

        CheckColumns(rows, submission.File);
        return new ReturnFile(report, rows, malformed, submission.EncodingName) { Notices = ReturnFile.EncodingNotice(submission.EncodingName) };
    }

    private static JsonDocument Parse(Submission submission)
    {
        try
        {
            return JsonDocument.Parse(submission.Text, Options);
        }
        catch (JsonException error)
        {
            var (line, column) = ((error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1);
            throw new InputException(submission.File, "json",
                $"第 {line} 行第 {column} 字节：不是合法的 JSON；请核对引号、逗号和括号。", $"line {line}, byte {column}: not valid JSON; check quotes, commas and brackets.");
        }
    }

    private static Dictionary<string, string> ReadHead(JsonElement root, string file)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var hasRows = false;
        foreach (var member in root.EnumerateObject())
        {
            if (member.NameEquals(RowsKey) && member.Value.ValueKind == JsonValueKind.Array && !hasRows) hasRows = true;
            else if (!ReturnMetadata.Keys.Contains(member.Name) || TextOf(member.Value) is not { } text || !values.TryAdd(member.Name, text))
                throw new InputException(file, "metadata",
                    $"“{member.Name}”不是报表头的项目、写了两次或不是文字；可用的项目是 {string.Join("、", ReturnMetadata.Keys)} 和数组 {RowsKey}。",
                    $"'{member.Name}' is no key of a return's head, stands twice or is no text; the keys are {string.Join(", ", ReturnMetadata.Keys)} and the array {RowsKey}.");
        }

        return hasRows ? values : throw new InputException(file, "metadata", $"缺少数组“{RowsKey}”，请补上。", $"the array '{RowsKey}' is missing; add it.");
    }

    private static RejectedRow? ReadRow(JsonElement element, string place, out Dictionary<string, string> cells)
    {
        cells = new(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                if (TextOf(member.Value) is not { } text || !cells.TryAdd(member.Name, text.Trim()))
                    return Fault(member.Name);
            return null;
        }

        return Fault(null);

        RejectedRow Fault(string? name) => new(place, "row_shape", "error",
            name is null ? "rows 的每一项须是一个对象。" : $"“{name}”写了两次，或不是文字、数字、空值。",
            name is null ? "every item of rows must be an object." : $"'{name}' stands twice, or is no text, number or null.",
            name, element.GetRawText() is { Length: > 2000 } text ? text[..2000] + "…" : element.GetRawText());
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };

    /// <summary>A column that no row has counts as missing, as in a table.</summary>
    private static void CheckColumns(List<ReturnRow> rows, string file)
    {
        if (rows.Count == 0) return;
        var names = rows.SelectMany(row => row.Cells.Keys).Distinct(StringComparer.Ordinal).Concat(ReturnColumns.Required).Distinct(StringComparer.Ordinal);
        ReturnColumns.CheckHeader([.. names], file, RowsKey, RowsKey);
    }
}
