using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Export;

/// <summary>The columns of exported findings.</summary>
internal static class RejectionColumns
{
    public static IReadOnlyList<ResultColumn<HeldRejection>> For(Culture culture) =>
    [
        new("report_code", "", "", row => row.ReportCode),
        new("file", "", "", row => row.FileName),
        new("place", "位置", "place", row => row.Place, row => row.Place),
        new("severity", "程度", "severity", row => row.Severity, row => row.Severity),
        new("rule", "规则", "rule", row => row.Rule, row => row.Rule),
        new("message", "问题与处理", "finding and remedy", row => culture.Pick(row.MessageZh, row.MessageEn), row => culture.Pick(row.MessageZh, row.MessageEn)),
        new("offending_columns", "", "", row => OffendingColumns.Of(row, RejectionSheet.Row(row))),
        new("offending_text", "原文", "text", row => row.OffendingText, row => row.OffendingText ?? "—"),
        new("row", "", "", row => row.RowText),
    ];
}
