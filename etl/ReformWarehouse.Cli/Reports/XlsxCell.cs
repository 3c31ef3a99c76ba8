using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Makes cells. Text becomes an inline string, which no spreadsheet program evaluates; a missing number becomes an empty cell, never 0.</summary>
internal static class XlsxCell
{
    /// <summary>Excel's own limit of characters in a cell.</summary>
    private const int LongestText = 32767;

    public static Cell Of(string text, uint style)
    {
        var allowed = Allowed(text.Length > LongestText ? text[..LongestText] : text);
        return new Cell(new InlineString(new Text(allowed) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };
    }

    public static Cell Of(double? number) =>
        number is { } value && double.IsFinite(value) ? new Cell(new CellValue(value.ToString("R", CultureInfo.InvariantCulture))) { DataType = CellValues.Number } : new Cell();

    /// <summary>XML knows no control characters; a lone surrogate is none either.</summary>
    private static string Allowed(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        return kept.ToString();
    }
}
