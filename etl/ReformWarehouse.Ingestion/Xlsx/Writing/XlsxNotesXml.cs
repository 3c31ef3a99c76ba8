using System.Globalization;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx.Writing;

/// <summary>Notes beside cells: their text (comments part) and the box each is shown in (the VML that spreadsheet programs still want for it).</summary>
internal static class XlsxNotesXml
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void WriteComments(XmlWriter xml, XlsxSheetContent sheet)
    {
        xml.WriteStartElement("comments", XlsxSheetXml.Main);
        xml.WriteStartElement("authors");
        xml.WriteElementString("author", "reform");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList");
        foreach (var (row, column, text) in sheet.Notes)
        {
            xml.WriteStartElement("comment");
            xml.WriteAttributeString("ref", XlsxAddress.ToText(row, column));
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XlsxSheetXml.Writable(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteShapes(XmlWriter xml, XlsxSheetContent sheet)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteRaw("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        foreach (var (row, column, _) in sheet.Notes)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<v:shape type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:80pt;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column}, 15, {row - 1}, 2, {column + 4}, 15, {row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"));
        xml.WriteEndElement();
    }
}
