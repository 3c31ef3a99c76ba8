using System.Buffers.Text;
using ReformWarehouse.Ingestion.Returns;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>Sorts the lines of a return: regular ones into the spool after their number, the others to the reader of single records.</summary>
internal sealed class LineSpooler(string file, ReturnHead head, string encodingName, Stream output)
{
    /// <summary>Rows that are read and kept one by one; more would not fit into memory.</summary>
    private const int MostIrregular = 1_000_000;

    private readonly IrregularRecords records = new(file, head);
    private readonly byte[] buffer = new byte[1 << 21];
    private readonly byte delimiter = (byte)head.Delimiter;
    private int used;
    private long written;
    private int line = head.Lines;

    public IReadOnlyList<string> Columns => head.Columns;

    public char Delimiter => head.Delimiter;

    public SpoolIndex Index { get; } = new();

    public ReturnFile Head => new(head.Report, records.Rows, records.Malformed, encodingName) { Notices = ReturnFile.EncodingNotice(encodingName) };

    /// <param name="block">Whole lines.</param>
    public void Take(ReadOnlySpan<byte> block)
    {
        // Two looks at the block spare two looks at each of its lines.
        var isPlain = !block.Contains((byte)'"') && block.Count((byte)'\r') == block.Count("\r\n"u8);
        while (block.Length > 0)
        {
            var end = block.IndexOf((byte)'\n');
            var text = end < 0 ? block : block[..end];
            block = end < 0 ? [] : block[(end + 1)..];
            line++;
            if (text.Length > 0 && text[^1] == '\r') text = text[..^1];
            if (records.IsOpen || (!isPlain && text.ContainsAny((byte)'"', (byte)'\r'))) TakeIrregular(text);
            else TakeRegular(text);
        }
    }

    public void Finish()
    {
        records.Finish();
        Flush();
    }

    private void TakeIrregular(ReadOnlySpan<byte> text)
    {
        if (!records.IsOpen && Unquoted.TryRead(text, delimiter, out var plain)) TakeRegular(plain);
        else records.Take(line, text);
        RefuseTooMany();
    }

    private void TakeRegular(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || !text.ContainsAnyExcept(delimiter, (byte)' ')) return;
        if (text.Count(delimiter) != head.Columns.Length - 1 || text.Length > buffer.Length / 2)
        {
            records.Take(line, text);
            RefuseTooMany();
            return;
        }

        if (used + text.Length + 16 > buffer.Length) Flush();
        Index.Add(line, written + used);
        Utf8Formatter.TryFormat(line, buffer.AsSpan(used), out var digits);
        used += digits;
        buffer[used++] = delimiter;
        text.CopyTo(buffer.AsSpan(used));
        used += text.Length;
        buffer[used++] = (byte)'\n';
        records.LastLine = line;
    }

    private void Flush()
    {
        output.Write(buffer, 0, used);
        written += used;
        used = 0;
    }

    private void RefuseTooMany()
    {
        if (records.Rows.Count + records.Malformed.Count > MostIrregular)
            throw new InputException(file, "irregular",
                $"到第 {line} 行为止已有超过 {MostIrregular} 行须逐行处理（引号内含分隔符或换行，或列数不符）；请检查导出设置，或拆分后提交。",
                $"up to line {line} more than {MostIrregular} rows must be read one by one (separators or line breaks inside quotes, or a wrong number of cells); check the export, or split the file.");
    }
}
