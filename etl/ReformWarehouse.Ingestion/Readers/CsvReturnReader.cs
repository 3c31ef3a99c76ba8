using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using CsvHelper.Configuration;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>Reads the general return format from CSV or TSV in UTF-8 or GB18030; every row keeps its line.</summary>
public static class CsvReturnReader
{
    /// <param name="file">Path of the file, for messages.</param>
    /// <param name="bytes">Its bytes, read once: what is hashed is what is loaded.</param>
    /// <exception cref="InputException">The file is no return: encoding, head or header cannot be read.</exception>
    public static ReturnFile Read(string file, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var text = TextDecoder.Decode(bytes, file, out var encodingName);
        var (headLines, values) = ReturnMetadata.ReadHead(text, file);
        if (headLines == 0)
            throw new InputException(file, "metadata",
                $"文件开头没有“# format: {ReturnColumns.Format}”等报表头，不是一份报表；格式见 etl/samples/returns/README.md。",
                $"the file does not begin with '# format: {ReturnColumns.Format}' and the rest of a head, so it is no return; the format is in etl/samples/returns/README.md.");
        var report = ReturnMetadata.ToReport(values, file, sha256);

        var body = SkipLines(text, headLines);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = FirstLine(body).Contains('\t') ? "\t" : ",",
            BadDataFound = null,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
        };
        using var parser = new CsvParser(new StringReader(body), configuration);
        var header = ReadHeader(parser, file, headLines);

        var rows = new List<ReturnRow>();
        var malformed = new List<RejectedRow>();
        while (parser.Read())
        {
            var record = parser.Record!;
            if (record.All(string.IsNullOrEmpty)) continue;
            var line = headLines + parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            if (record.Length != header.Length)
            {
                malformed.Add(WrongShape(line, record, header.Length));
                continue;
            }

            rows.Add(new ReturnRow(line, header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        }

        return new ReturnFile(report, rows, malformed, encodingName);
    }

    private static string[] ReadHeader(CsvParser parser, string file, int headLines)
    {
        if (!parser.Read())
            throw new InputException(file, "header", "报表头之后没有列名行，请按格式补上。", "no header row follows the head; add it as the format says.");
        var header = parser.Record!.Select(name => name.Trim()).ToArray();
        var missing = ReturnColumns.Required.Except(header).ToArray();
        if (missing.Length > 0)
            throw new InputException(file, "header",
                $"第 {headLines + 1} 行：列名缺少 {string.Join("、", missing)}，请补上。",
                $"line {headLines + 1}: the header lacks {string.Join(", ", missing)}; add them.");
        var unknown = header.Except(ReturnColumns.Required).Except(ReturnColumns.Optional).ToArray();
        if (unknown.Length > 0)
            throw new InputException(file, "header",
                $"第 {headLines + 1} 行：不认识的列 {string.Join("、", unknown)}，其内容会丢失，请改名或删去；可选列是 {string.Join("、", ReturnColumns.Optional)}。",
                $"line {headLines + 1}: unknown columns {string.Join(", ", unknown)} would be lost; rename or remove them (optional columns: {string.Join(", ", ReturnColumns.Optional)}).");
        if (header.Distinct().Count() != header.Length)
            throw new InputException(file, "header", $"第 {headLines + 1} 行：有重复的列名，请只保留一个。", $"line {headLines + 1}: a column stands twice in the header; keep one.");
        return header;
    }

    private static RejectedRow WrongShape(int line, string[] record, int expected) => new(
        $"line {line}", "row_shape", "error",
        $"本行有 {record.Length} 列，列名行有 {expected} 列；请检查逗号和引号，内容含逗号时须加引号。",
        $"the row has {record.Length} cells, the header {expected}; check commas and quotes (text that holds a comma must be quoted).",
        string.Join(',', record), null);

    private static string SkipLines(string text, int count)
    {
        var start = 0;
        for (var i = 0; i < count; i++) start = text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;
        return text[start..];
    }

    private static ReadOnlySpan<char> FirstLine(string text) => text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
}
