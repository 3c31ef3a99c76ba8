using System.Globalization;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx.Writing;

/// <summary>The XML of one worksheet, its elements in the order the schema demands.</summary>
internal static class XlsxSheetXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;

    public static void Write(XmlWriter xml, XlsxSheetContent sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        if (sheet.Widths.Count > 0)
        {
            xml.WriteStartElement("cols");
            foreach (var (column, width) in sheet.Widths.OrderBy(pair => pair.Key))
                XlsxWriter.Element(xml, "col", ("min", Text(column)), ("max", Text(column)), ("width", width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
            xml.WriteEndElement();
        }

        WriteRows(xml, sheet);
        if (sheet.Merges.Count > 0)
        {
            xml.WriteStartElement("mergeCells");
            foreach (var range in sheet.Merges) XlsxWriter.Element(xml, "mergeCell", ("ref", range));
            xml.WriteEndElement();
        }

        if (sheet.Lists.Count > 0)
        {
            xml.WriteStartElement("dataValidations");
            foreach (var (range, list, title, prompt) in sheet.Lists)
            {
                xml.WriteStartElement("dataValidation");
                foreach (var (name, value) in ((string, string)[])[("type", "list"), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"), ("promptTitle", title), ("prompt", prompt), ("sqref", range)])
                    xml.WriteAttributeString(name, value);
                xml.WriteElementString("formula1", list);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (sheet.Notes.Count > 0)
        {
            xml.WriteStartElement("legacyDrawing");
            xml.WriteAttributeString("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "rIdDrawing");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRows(XmlWriter xml, XlsxSheetContent sheet)
    {
        xml.WriteStartElement("sheetData");
        foreach (var (row, cells) in sheet.Rows)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Text(row));
            foreach (var (column, (text, isNumber, style)) in cells)
            {
                xml.WriteStartElement("c");
                xml.WriteAttributeString("r", XlsxAddress.ToText(row, column));
                xml.WriteAttributeString("s", Text((int)style));
                if (isNumber) xml.WriteElementString("v", text);
                else if (text.Length > 0) WriteText(xml, text);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Without what XML cannot hold, and no longer than a cell.</summary>
    internal static string Writable(string text)
    {
        var kept = string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 ? rune.Value is not (0xFFFE or 0xFFFF) : rune.Value is '\t' or '\n').Select(rune => rune.ToString()));
        return kept.Length <= LongestText ? kept : kept[..LongestText];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
