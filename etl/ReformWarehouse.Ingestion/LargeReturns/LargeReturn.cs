using System.Text;
using ReformWarehouse.Ingestion.Returns;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>
/// A return too large to hold in memory: its regular lines lie spooled in a file of UTF-8, each after its line number; lines that quote, span lines or do
/// not fit the header were read one by one.
/// </summary>
public sealed class LargeReturn : IDisposable
{
    internal LargeReturn(ReturnFile head, IReadOnlyList<string> columns, char delimiter, string spool, SpoolIndex index)
    {
        (Head, Columns, Delimiter, Spool, Index) = (head, columns, delimiter, spool, index);
    }

    /// <summary>The report, the irregular rows, the malformed ones and the notices; regular rows are not in it.</summary>
    public ReturnFile Head { get; }

    /// <summary>The header, in file order.</summary>
    public IReadOnlyList<string> Columns { get; }

    public char Delimiter { get; }

    /// <summary>Path of the spooled lines: line number, delimiter, cells without quotes.</summary>
    public string Spool { get; }

    /// <summary>How many regular lines there are.</summary>
    public long RegularLines => Index.Lines;

    /// <summary>Runs of line numbers that are not in the spool, ends included, in order.</summary>
    public IReadOnlyList<(int From, int To)> Gaps => Index.Gaps;

    public int FirstLine => Index.First;

    public int LastLine => Index.Last;

    private SpoolIndex Index { get; }

    /// <summary>Regular rows as the reader of small files would have read them.</summary>
    /// <param name="lines">Line numbers, rising, all of them regular lines.</param>
    public IEnumerable<ReturnRow> Read(IEnumerable<int> lines)
    {
        using var file = new FileStream(Spool, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var reader = new SpoolReader(file, Index);
        foreach (var line in lines) yield return Row(line, reader.Find(line));
    }

    public void Dispose() => File.Delete(Spool);

    private ReturnRow Row(int line, byte[] text)
    {
        var cells = Encoding.UTF8.GetString(text).Split(Delimiter);
        var byName = new Dictionary<string, string>(Columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < Columns.Count; i++) byName.Add(Columns[i], cells[i + 1].Trim(' '));
        return new ReturnRow(line, byName);
    }
}
