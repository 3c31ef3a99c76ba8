using System.Globalization;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>Reads one worksheet part, cell by cell.</summary>
internal static class XlsxSheetReader
{
    private const int MostCells = 4_000_000;
    private const int MostMerges = 10_000;
    private const int LongestText = 32_767;
    private const long MostText = 128L << 20;

    public static XlsxSheet Read(XmlReader xml, string name, bool isHidden, IReadOnlyList<string> strings, XlsxStyles styles, string file)
    {
        using var _ = xml;
        var rows = new SortedDictionary<int, List<XlsxCell>>();
        var merges = new List<XlsxRange>();
        HashSet<int> hiddenRows = [], hiddenColumns = [];
        var (row, column, count, textLength) = (0, 0, 0, 0L);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    row = Integer(xml.GetAttribute("r")) ?? row + 1;
                    column = 0;
                    if (row > XlsxAddress.LastRow) throw TooLarge(file, name);
                    if (IsTrue(xml.GetAttribute("hidden"))) hiddenRows.Add(row);
                    break;
                case "col" when IsTrue(xml.GetAttribute("hidden")):
                    for (var at = Integer(xml.GetAttribute("min")) ?? 1; at <= Math.Min(Integer(xml.GetAttribute("max")) ?? 0, XlsxAddress.LastColumn); at++) hiddenColumns.Add(at);
                    break;
                case "mergeCell" when TryRange(xml.GetAttribute("ref"), out var range):
                    if (merges.Count == MostMerges) throw TooLarge(file, name);
                    merges.Add(range);
                    break;
                case "c":
                    column++;
                    var atRow = row;
                    if (xml.GetAttribute("r") is { } reference && !XlsxAddress.TryParse(reference, out atRow, out column)) throw TooLarge(file, name);
                    if (column > XlsxAddress.LastColumn) throw TooLarge(file, name);
                    var cell = ReadCell(xml, atRow, column, strings, styles);
                    if (cell.Text.Length == 0 && !cell.IsFormula) break;
                    if (++count > MostCells || cell.Text.Length > LongestText || (textLength += cell.Text.Length) > MostText) throw TooLarge(file, name);
                    if (!rows.TryGetValue(atRow, out var cells)) rows[atRow] = cells = [];
                    cells.Add(cell);
                    break;
                default: break;
            }
        }

        return new XlsxSheet(name, isHidden, rows, merges, hiddenRows, hiddenColumns);
    }

    private static XlsxCell ReadCell(XmlReader xml, int row, int column, IReadOnlyList<string> strings, XlsxStyles styles)
    {
        var type = xml.GetAttribute("t");
        var style = Integer(xml.GetAttribute("s")) ?? 0;
        var (value, isFormula) = ("", false);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var inValue = false;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is") value = XlsxSharedStrings.ReadText(xml);
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f") isFormula = true;
                if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) inValue = xml.NodeType == XmlNodeType.Element && xml.LocalName == "v" && !xml.IsEmptyElement;
                else if (inValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) value += xml.Value;
            }
        }

        var text = type switch
        {
            "s" => Integer(value) is { } index && index < strings.Count ? strings[index] : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" or "inlineStr" or "e" => value,
            _ => NumberAsSeen(value, styles.KindOf(style)),
        };
        return new XlsxCell(row, column, text.Trim(), isFormula, type == "e") { Indent = text.Length - text.AsSpan().TrimStart().Length + styles.IndentOf(style) };
    }

    /// <summary>A stored double carries at most 15 significant digits; beyond them is binary noise.</summary>
    private static string NumberAsSeen(string stored, XlsxNumberKind kind)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) < 1e27)) return stored;
        return kind switch
        {
            XlsxNumberKind.Percent => ((decimal)number * 100).ToString("0.############################", CultureInfo.InvariantCulture) + "%",
            XlsxNumberKind.Date when number is >= 1 and < 2_958_466 => DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture),
        };
    }

    private static bool TryRange(string? text, out XlsxRange range)
    {
        range = default;
        if (text?.Split(':') is not [var from, var to] || !XlsxAddress.TryParse(from, out var r1, out var c1) || !XlsxAddress.TryParse(to, out var r2, out var c2)) return false;
        range = new XlsxRange(r1, c1, r2, c2);
        return true;
    }

    private static int? Integer(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsTrue(string? text) => text is "1" or "true";

    private static InputException TooLarge(string file, string sheet) => new(file, "xlsx_size",
        $"工作表“{sheet}”的行、列、单元格或文字超出限度，不是一份报表。", $"worksheet '{sheet}' has more rows, columns, cells or text than any return; it is no return.");
}
