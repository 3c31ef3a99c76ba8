using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx.Writing;

/// <summary>Writes a workbook (ECMA-376 transitional): texts, numbers, merges, drop-downs, notes. The same content gives the same bytes.</summary>
public static class XlsxWriter
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream output, IReadOnlyList<XlsxSheetContent> sheets)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets));
        Part(zip, "_rels/.rels", xml => Relationships(xml, [("rId1", Types + "officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", xml => Workbook(xml, sheets));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Relationships(xml,
            [.. sheets.Select((_, i) => ($"rId{i + 1}", Types + "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rIdStyles", Types + "styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", XlsxStyleSheet.Write);
        for (var i = 0; i < sheets.Count; i++)
        {
            var (sheet, number) = (sheets[i], i + 1);
            Part(zip, $"xl/worksheets/sheet{number}.xml", xml => XlsxSheetXml.Write(xml, sheet));
            if (sheet.Notes.Count == 0) continue;
            Part(zip, $"xl/worksheets/_rels/sheet{number}.xml.rels", xml => Relationships(xml,
                [("rIdNotes", Types + "comments", $"../comments{number}.xml"), ("rIdDrawing", Types + "vmlDrawing", $"../drawings/vmlDrawing{number}.vml")]));
            Part(zip, $"xl/comments{number}.xml", xml => XlsxNotesXml.WriteComments(xml, sheet));
            Part(zip, $"xl/drawings/vmlDrawing{number}.vml", xml => XlsxNotesXml.WriteShapes(xml, sheet));
        }
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Fixed;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, IReadOnlyList<XlsxSheetContent> sheets)
    {
        const string main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Default("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Override("/xl/workbook.xml", main + "sheet.main+xml");
        Override("/xl/styles.xml", main + "styles+xml");
        for (var i = 0; i < sheets.Count; i++)
        {
            Override($"/xl/worksheets/sheet{i + 1}.xml", main + "worksheet+xml");
            if (sheets[i].Notes.Count > 0) Override($"/xl/comments{i + 1}.xml", main + "comments+xml");
        }

        xml.WriteEndElement();

        void Default(string extension, string type) => Element(xml, "Default", ("Extension", extension), ("ContentType", type));
        void Override(string part, string type) => Element(xml, "Override", ("PartName", part), ("ContentType", type));
    }

    private static void Relationships(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> relationships)
    {
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var (id, type, target) in relationships) Element(xml, "Relationship", ("Id", id), ("Type", type), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml, IReadOnlyList<XlsxSheetContent> sheets)
    {
        xml.WriteStartElement("workbook", XlsxSheetXml.Main);
        xml.WriteAttributeString("xmlns", "r", null, Types.TrimEnd('/'));
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (sheets[i].IsHidden) xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("id", Types.TrimEnd('/'), $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    internal static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
