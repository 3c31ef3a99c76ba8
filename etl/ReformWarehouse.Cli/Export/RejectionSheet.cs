using System.Text.Json;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Xlsx.Writing;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Export;

/// <summary>The findings on a report as a workbook to send back: place, rule, what to do, and the row as submitted with the offending cell marked.</summary>
internal static class RejectionSheet
{
    private static readonly string[] Columns = [.. ReturnColumns.Required, .. ReturnColumns.Optional];

    public static XlsxSheetContent Of(IReadOnlyList<HeldRejection> rejections, Culture culture)
    {
        var sheet = new XlsxSheetContent(culture.Pick("退回", "Rejections"));
        sheet.Text(1, 1, rejections.Count > 0 ? $"{rejections[0].Title}（{rejections[0].ReportCode}，{rejections[0].FileName}）" : "", XlsxStyle.Title);
        sheet.Text(2, 1, culture.Pick("请在原表中改正标红的单元格，并以同一报告代码重报全表；重报后本表各项自行消除。",
            "Correct the marked cells in your own file and submit the whole of it again under the same report code; these findings then go away."));
        string[] head = culture == Culture.Zh ? ["位置", "程度", "规则", "问题与处理", "原文"] : ["place", "severity", "rule", "finding and remedy", "text"];
        var used = Columns.Where(column => rejections.Any(rejection => Row(rejection).ContainsKey(column))).ToList();
        for (var i = 0; i < head.Length; i++) sheet.Text(4, i + 1, head[i], XlsxStyle.Header);
        for (var i = 0; i < used.Count; i++) sheet.Text(4, head.Length + i + 1, used[i], XlsxStyle.Header);
        for (var i = 0; i < rejections.Count; i++) WriteRow(sheet, 5 + i, rejections[i], used, head.Length, culture);
        double[] widths = [16, 8, 22, 70, 18];
        for (var i = 0; i < widths.Length; i++) sheet.Width(i + 1, widths[i]);
        return sheet;
    }

    private static void WriteRow(XlsxSheetContent sheet, int row, HeldRejection rejection, List<string> used, int offset, Culture culture)
    {
        var message = culture.Pick(rejection.MessageZh, rejection.MessageEn);
        string[] fixedCells = [rejection.Place, rejection.Severity, rejection.Rule, message, rejection.OffendingText ?? ""];
        for (var i = 0; i < fixedCells.Length; i++) sheet.Text(row, i + 1, fixedCells[i], XlsxStyle.Body);
        var cells = Row(rejection);
        var offending = OffendingColumns.Of(rejection, cells);
        for (var i = 0; i < used.Count; i++)
        {
            var isMarked = offending.Contains(used[i]);
            sheet.Text(row, offset + i + 1, cells.GetValueOrDefault(used[i]) ?? "", isMarked ? XlsxStyle.Offending : XlsxStyle.Body);
            if (isMarked) sheet.Note(row, offset + i + 1, $"[{rejection.Rule}] {message}");
        }
    }

    internal static Dictionary<string, string> Row(HeldRejection rejection)
    {
        if (rejection.RowText is not { } text || !text.StartsWith('{')) return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
        }
        catch (JsonException)
        {
            // A row that could not be read is kept as it came: it has no columns, only its text.
            return [];
        }
    }
}
