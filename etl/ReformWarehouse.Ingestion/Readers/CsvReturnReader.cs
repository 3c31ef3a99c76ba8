using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>Reads the general return format from CSV or TSV in UTF-8 or GB18030; every row keeps its line.</summary>
public sealed class CsvReturnReader : IReturnReader
{
    /// <summary>More than a return can have; a row of a hundred thousand cells is a wrong file.</summary>
    private const int MostColumns = 200;

    /// <summary>Characters of one cell; a spreadsheet program holds 32,767. More is an unclosed quote or an attack, and would be held in memory several times.</summary>
    internal const int LongestCell = 1 << 20;

    /// <summary>An unclosed quote swallows the rest of the file; the message quotes only its beginning.</summary>
    private const int LongestQuotation = 2000;

    public bool Recognises(Submission submission) =>
        !submission.IsBinary && submission.FirstLine.TrimStart('"').StartsWith('#') && submission.Text.AsSpan(0, Math.Min(submission.Text.Length, 4096)).Contains("format", StringComparison.Ordinal);

    /// <exception cref="InputException">The file is no return: encoding, head or header cannot be read.</exception>
    public ReturnFile Read(Submission submission)
    {
        var file = submission.File;
        var text = submission.Text;
        var (headLines, values) = ReadHead(text, file);
        var report = ReturnMetadata.ToReport(values, file, submission.Sha256);

        using var parser = Parser(text, headLines, out _);
        var header = ReadHeader(parser, file, headLines);

        var rows = new List<ReturnRow>();
        var malformed = new List<RejectedRow>();
        var lastLine = headLines + 1;
        while (ReadRow(parser, file, headLines))
        {
            // The parser counts the file's last line break twice when a quote is still open there: such a row is placed by the row before it.
            var nextLine = lastLine + 1;
            lastLine = headLines + parser.RawRow;
            var record = parser.Record!;
            if (record.All(string.IsNullOrEmpty)) continue;
            var line = headLines + parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            if (int.IsOddInteger(parser.RawRecord.AsSpan().Count('"')))
            {
                malformed.Add(UnclosedQuote(nextLine, parser.RawRecord));
                continue;
            }

            if (record.Length != header.Length)
            {
                malformed.Add(WrongShape(line, record, header.Length));
                continue;
            }

            rows.Add(new ReturnRow(line, header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        }

        return new ReturnFile(report, rows, malformed, submission.EncodingName) { Notices = ReturnFile.EncodingNotice(submission.EncodingName) };
    }

    /// <exception cref="InputException">The text does not begin with the head of a return.</exception>
    internal static (int Lines, Dictionary<string, string> Values) ReadHead(string text, string file)
    {
        var (lines, values) = ReturnMetadata.ReadHead(text, file);
        return lines > 0 ? (lines, values) : throw new InputException(file, "metadata",
            $"文件开头没有“# format: {ReturnColumns.Format}”等报表头，不是一份报表；格式见 etl/samples/returns/README.md。",
            $"the file does not begin with '# format: {ReturnColumns.Format}' and the rest of a head, so it is no return; the format is in etl/samples/returns/README.md.");
    }

    /// <summary>A parser of the lines after the head; the header line tells the delimiter.</summary>
    internal static CsvParser Parser(string text, int headLines, out char delimiter)
    {
        var body = After(text, headLines, out var headerLine);
        delimiter = headerLine.Contains('\t') ? '\t' : ',';
        return new CsvParser(body, Configuration(delimiter));
    }

    /// <summary>A parser of lines without a header.</summary>
    internal static CsvParser Parser(string lines, char delimiter) => new(new StringReader(lines), Configuration(delimiter));

    private static CsvConfiguration Configuration(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        BadDataFound = null,
        IgnoreBlankLines = true,
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = LongestCell,
    };

    internal static string[] ReadHeader(CsvParser parser, string file, int headLines)
    {
        if (!ReadRow(parser, file, headLines))
            throw new InputException(file, "header", "报表头之后没有列名行，请按格式补上。", "no header row follows the head; add it as the format says.");
        if (parser.Count > MostColumns)
            throw new InputException(file, "header", $"第 {headLines + 1} 行：有 {parser.Count} 列，超过 {MostColumns} 列，不是报表的列名行。",
                $"line {headLines + 1}: {parser.Count} columns, more than {MostColumns}; this is no header of a return.");
        var header = parser.Record!.Select(name => name.Trim()).ToArray();
        ReturnColumns.CheckHeader(header, file, $"第 {headLines + 1} 行", $"line {headLines + 1}");
        return header;
    }

    internal static RejectedRow WrongShape(int line, string[] record, int expected) => new(
        $"line {line}", "row_shape", "error",
        $"本行有 {record.Length} 列，列名行有 {expected} 列；请检查逗号和引号，内容含逗号时须加引号。",
        $"the row has {record.Length} cells, the header {expected}; check commas and quotes (text that holds a comma must be quoted).",
        string.Join(',', record) is { Length: > LongestQuotation } text ? text[..LongestQuotation] + "…" : string.Join(',', record), null);

    /// <summary>A quote that is never closed takes the following rows into its cell: they must not vanish as somebody's note.</summary>
    internal static RejectedRow UnclosedQuote(int line, string record) => new(
        $"line {line}", "row_shape", "error",
        "本行的引号没有成对，其后的行可能被并入本行；请补上或删去引号后重新提交，内容中的引号须写两遍。",
        "the row's quotes do not pair up, so following rows may have been taken into it; add or remove the quote and submit again (a quote inside a text is written twice).",
        record, null);

    /// <exception cref="InputException">A cell is longer than any text of a return.</exception>
    private static bool ReadRow(CsvParser parser, string file, int headLines)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw CellTooLong(file, headLines + parser.RawRow);
        }
    }

    internal static InputException CellTooLong(string file, int line) => new(file, "cell_size",
        $"到第 {line} 行为止有一个单元格超过 {LongestCell} 个字符，多半是引号没有成对；整个文件未装载，请更正后重新提交。",
        $"at or before line {line} a cell holds more than {LongestCell} characters, most likely for a quote that is not closed; nothing of the file is loaded: correct it and submit again.");

    /// <summary>The text after its first lines, not copied.</summary>
    private static StringReader After(string text, int lines, out ReadOnlySpan<char> next)
    {
        var reader = new StringReader(text);
        var start = 0;
        for (var skipped = 0; skipped < lines && reader.Read() is >= 0 and var letter; start++)
            if (letter == '\n') skipped++;
        var rest = text.AsSpan(start);
        next = rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
        return reader;
    }
}
