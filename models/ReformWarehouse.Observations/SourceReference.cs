using System.Text;

namespace ReformWarehouse.Observations;

/// <summary>Where a figure was stated: enough to open the document and put a finger on it.</summary>
/// <param name="ReportCode">Document number, or the report's stable name.</param>
/// <param name="Document">Document that states it; null when the loaded file itself does.</param>
/// <param name="Section">Number of its section heading; null if none.</param>
/// <param name="Start">First code point of the statement in the document's text; null for tables.</param>
/// <param name="End">Code point after its last one.</param>
/// <param name="Place">Line, cell or span of the loaded file.</param>
public sealed record SourceReference(string ReportCode, string? Document, string? Section, int? Start, int? End, string Place)
{
    /// <summary>One line for a reader: report, section, span or place.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(ReportCode);
        if (Section is not null) text.Append(" §").Append(Section);
        if (Start is { } start && End is { } end) text.Append(System.Globalization.CultureInfo.InvariantCulture, $" @{start}–{end}");
        else text.Append(' ').Append(Place);
        return text.ToString();
    }
}
