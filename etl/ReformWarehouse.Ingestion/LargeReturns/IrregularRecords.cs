using System.Text;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>Lines that only the reader of small files can judge: it gets them alone, and following lines while a quote is open.</summary>
internal sealed class IrregularRecords(string file, ReturnHead head)
{
    /// <summary>A line that no return holds; a record that takes it in is still open.</summary>
    private const string Sentinel = "\u0001";

    private const int MostAttempts = 200;

    private readonly List<ReturnRow> rows = [];
    private readonly List<RejectedRow> malformed = [];
    private readonly StringBuilder text = new();
    private int firstLine;
    private int lastOfText;
    private int attempts;

    public IReadOnlyList<ReturnRow> Rows => rows;

    public IReadOnlyList<RejectedRow> Malformed => malformed;

    /// <summary>The last line of the record before.</summary>
    public int LastLine { get; set; } = head.Lines;

    /// <summary>True when the next line belongs to the record at hand.</summary>
    public bool IsOpen { get; private set; }

    public void Take(int line, ReadOnlySpan<byte> content)
    {
        if (!IsOpen)
        {
            text.Clear();
            (firstLine, attempts) = (line, 0);
        }

        text.Append(Encoding.UTF8.GetString(content)).Append('\n');
        lastOfText = line;
        if (IsOpen && !content.Contains((byte)'"') && text.Length <= CsvReturnReader.LongestCell) return;
        if (text.Length > CsvReturnReader.LongestCell || ++attempts > MostAttempts) throw CsvReturnReader.CellTooLong(file, line);
        IsOpen = false;
        Read(text + Sentinel, isLast: false);
    }

    public void Finish()
    {
        if (!IsOpen) return;
        IsOpen = false;
        Read(text.ToString(), isLast: true);
    }

    /// <summary>Lines joined by a lone carriage return hold several records.</summary>
    private void Read(string joined, bool isLast)
    {
        using var parser = CsvReturnReader.Parser(joined, head.Delimiter);
        while (parser.Read())
        {
            var raw = parser.RawRecord;
            if (!isLast && raw.Contains(Sentinel, StringComparison.Ordinal))
            {
                IsOpen = raw.TrimEnd('\n') != Sentinel;
                return;
            }

            var record = parser.Record!;
            if (!record.All(string.IsNullOrEmpty)) Add(record, raw);
            LastLine = lastOfText;
        }
    }

    private void Add(string[] record, string raw)
    {
        if (int.IsOddInteger(raw.AsSpan().Count('"'))) malformed.Add(CsvReturnReader.UnclosedQuote(LastLine + 1, raw));
        else if (record.Length != head.Columns.Length) malformed.Add(CsvReturnReader.WrongShape(firstLine, record, head.Columns.Length));
        else rows.Add(new ReturnRow(firstLine, head.Columns.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
    }
}
