using System.Text;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.LargeReturns;

/// <summary>What stands above a return's rows.</summary>
/// <param name="Report">The metadata; the hash is not known yet.</param>
/// <param name="Columns">The header.</param>
/// <param name="Delimiter">Comma or tabulator.</param>
/// <param name="Lines">How many lines all that takes.</param>
internal sealed record ReturnHead(ReportRow Report, string[] Columns, char Delimiter, int Lines)
{
    /// <exception cref="InputException">The head or the header cannot be read.</exception>
    public static ReturnHead Read(LineBlocks blocks, string file, int longest)
    {
        var block = blocks.Next();
        var text = Encoding.UTF8.GetString(block[..Math.Min(block.Length, longest)]);
        var (headLines, values) = CsvReturnReader.ReadHead(text, file);
        var report = ReturnMetadata.ToReport(values, file, "");
        using var parser = CsvReturnReader.Parser(text, headLines, out var delimiter);
        var columns = CsvReturnReader.ReadHeader(parser, file, headLines);
        var lines = headLines + parser.RawRow;
        var used = 0;
        for (var line = 0; line < lines && block[used..].IndexOf((byte)'\n') is >= 0 and var end; line++) used += end + 1;
        blocks.Return(block.Length - used);
        return new ReturnHead(report, columns, delimiter, lines);
    }
}
