using ReformWarehouse.Ingestion.Forms;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>Reads a workbook: each sheet is either the general return format as a table, or a form with indicators down.</summary>
public sealed class XlsxReturnReader : IReturnReader
{
    public bool Recognises(Submission submission) => submission.Bytes.AsSpan().StartsWith("PK\x03\x04"u8)
        && submission.Bytes.AsSpan().IndexOf("xl/workbook.xml"u8) >= 0;

    public ReturnFile Read(Submission submission)
    {
        var sheets = XlsxWorkbook.Read(submission.File, submission.Bytes);
        var parts = new List<SheetReturn>();
        var notices = new List<RejectedRow>();
        foreach (var sheet in sheets.Where(sheet => sheet.Rows.Count > 0))
        {
            if (sheet.IsHidden) notices.Add(Notice(sheet, "hidden_sheet", "隐藏的工作表，未读取。", "a hidden sheet; it was not read."));
            else if ((LongSheet.Read(sheet, submission) ?? FormSheet.Read(sheet, submission)) is { } part) parts.Add(part);
            else notices.Add(Notice(sheet, "no_table", "这张表里没有找到报表（没有“指标”一列），未读取。", "no return was found on this sheet (no column 指标); it was not read."));
        }

        if (parts.Count == 0)
            throw new InputException(submission.File, "no_table",
                "工作簿里没有报表：既没有列名行（indicator_code…），也没有“指标”一列的表式；可用 reform export template 取得空表。",
                "the workbook holds no return: neither a header row (indicator_code…) nor a form with a column 指标; reform export template makes an empty one.");
        var head = parts.SelectMany(part => part.Head).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        var report = ReturnMetadata.ToReport(head, submission.File, submission.Sha256);
        var rows = parts.SelectMany(part => part.Rows).Select((row, index) => row with { Line = parts.Count > 1 ? index + 1 : row.Line }).ToList();
        return new ReturnFile(report, rows, [.. parts.SelectMany(part => part.Malformed)], "xlsx") { Notices = [.. notices, .. parts.SelectMany(part => part.Notices)] };
    }

    private static RejectedRow Notice(XlsxSheet sheet, string rule, string zh, string en) => new(sheet.Name, rule, "info", $"“{sheet.Name}”：{zh}", $"'{sheet.Name}': {en}", null, null);
}
