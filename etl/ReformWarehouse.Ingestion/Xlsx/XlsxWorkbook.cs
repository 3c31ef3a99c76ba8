using System.Xml;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>A workbook (.xlsx), read as a stream of parts: values, formulas' cached values, merges, what is hidden. Macros and links are not looked at.</summary>
public static class XlsxWorkbook
{
    private const int MostSheets = 100;

    /// <exception cref="InputException">The archive or its XML is damaged, too large, or no workbook.</exception>
    public static IReadOnlyList<XlsxSheet> Read(string file, byte[] bytes)
    {
        try
        {
            using var package = new XlsxPackage(bytes);
            return ReadSheets(package, file);
        }
        catch (InvalidDataException error) when (error.Message == "budget")
        {
            throw new InputException(file, "xlsx_size",
                $"工作簿解压后超过 {XlsxPackage.LargestContent >> 20} MiB，不予读取；请拆分后提交。",
                $"the workbook unpacks to more than {XlsxPackage.LargestContent >> 20} MiB and is not read; split it.");
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or OverflowException or ArgumentException)
        {
            throw new InputException(file, "xlsx",
                "工作簿已损坏，或含有不允许的内容（DTD、外部实体）；请用表格软件打开、另存为 .xlsx 后重新提交。",
                "the workbook is damaged or holds what is not allowed (a DTD, external entities); open it in a spreadsheet program, save it as .xlsx and submit it again.");
        }
    }

    private static List<XlsxSheet> ReadSheets(XlsxPackage package, string file)
    {
        var targets = ReadRelationships(package);
        var strings = XlsxSharedStrings.Read(package.Open("xl/sharedStrings.xml"));
        var styles = XlsxStyles.Read(package.Open("xl/styles.xml"));
        using var workbook = package.Open("xl/workbook.xml")
            ?? throw new InputException(file, "xlsx", "压缩包里没有工作簿，请提交 .xlsx 报表。", "the archive holds no workbook; submit an .xlsx return.");
        var sheets = new List<XlsxSheet>();
        while (workbook.Read())
        {
            if (workbook.NodeType != XmlNodeType.Element || workbook.LocalName != "sheet") continue;
            if (sheets.Count == MostSheets)
                throw new InputException(file, "xlsx_size", $"工作表超过 {MostSheets} 张。", $"more than {MostSheets} worksheets.");
            var id = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";
            if (!targets.TryGetValue(id, out var part) || package.Open(part) is not { } xml) continue;
            sheets.Add(XlsxSheetReader.Read(xml, workbook.GetAttribute("name") ?? "", workbook.GetAttribute("state") is "hidden" or "veryHidden", strings, styles, file));
        }

        return sheets;
    }

    private static Dictionary<string, string> ReadRelationships(XlsxPackage package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = package.Open("xl/_rels/workbook.xml.rels");
        while (xml?.Read() == true)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target : "xl/" + target;
        return targets;
    }
}
