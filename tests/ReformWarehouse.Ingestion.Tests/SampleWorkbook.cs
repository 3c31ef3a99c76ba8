using System.IO.Compression;
using System.Security;
using System.Text;
using ReformWarehouse.Ingestion.Xlsx;
using Xunit;

namespace ReformWarehouse.Ingestion.Tests;

/// <summary>Writes workbooks part by part, so that a test can also write what no spreadsheet program would.</summary>
internal sealed class SampleWorkbook
{
    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly List<string> merges = [];
    private readonly HashSet<int> hiddenRows = [];

    public string SheetName { get; init; } = "报表";

    public string? WorkbookXml { get; init; }

    public SampleWorkbook Text(string address, string text) =>
        Cell(address, $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>");

    /// <summary>A text that the cell's format sets in, as the toolbar of a spreadsheet program does it.</summary>
    public SampleWorkbook Indented(string address, string text) =>
        Cell(address, $"<c r=\"{address}\" s=\"2\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>");

    public SampleWorkbook Number(string address, string stored, bool percent = false) =>
        Cell(address, $"<c r=\"{address}\"{(percent ? " s=\"1\"" : "")}><v>{stored}</v></c>");

    public SampleWorkbook Formula(string address, string formula, string? cached) =>
        Cell(address, $"<c r=\"{address}\"><f>{SecurityElement.Escape(formula)}</f>{(cached is null ? "" : $"<v>{cached}</v>")}</c>");

    public SampleWorkbook Cell(string address, string xml)
    {
        Assert.True(XlsxAddress.TryParse(address, out var row, out var column));
        if (!rows.TryGetValue(row, out var cells)) rows[row] = cells = [];
        cells[column] = xml;
        return this;
    }

    public SampleWorkbook Merge(string range)
    {
        merges.Add(range);
        return this;
    }

    public SampleWorkbook Hide(int row)
    {
        hiddenRows.Add(row);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "xl/workbook.xml", WorkbookXml ??
                $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"{SheetName}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Write(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"0\"><alignment indent=\"2\"/></xf></cellXfs></styleSheet>");
            Write(zip, "xl/worksheets/sheet1.xml", Sheet());
        }

        return stream.ToArray();
    }

    private string Sheet()
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach (var (row, cells) in rows)
            xml.Append("<row r=\"").Append(row).Append('"').Append(hiddenRows.Contains(row) ? " hidden=\"1\">" : ">").AppendJoin("", cells.Values).Append("</row>");
        xml.Append("</sheetData>");
        if (merges.Count > 0) xml.Append("<mergeCells>").AppendJoin("", merges.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
