using System.Globalization;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of load results.</summary>
internal static class LoadColumns
{
    public static IReadOnlyList<ResultColumn<LoadResult>> For(Culture culture) =>
    [
        new("file", "文件", "file", row => row.File, row => Path.GetFileName(row.File)),
        new("status", "结果", "status", row => row.Status, row => row.Status switch
        {
            "loaded" => culture.Pick("已装载", "loaded"),
            "unchanged" => culture.Pick("此前已装载，未变", "unchanged"),
            "checked" => culture.Pick("已校验，未装载", "checked, not loaded"),
            "failed" => culture.Pick("未装载", "failed"),
            _ => row.Status,
        }),
        new("report_code", "报告", "report", row => row.ReportCode, row => row.ReportCode ?? "—"),
        Count("rows_read", "行数", "rows", row => row.RowsRead),
        Count("observations", "实绩", "observations", row => row.Observations),
        Count("targets", "目标", "targets", row => row.Targets),
        Count("comparisons", "自述差距", "stated differences", row => row.Comparisons),
        Count("rows_rejected", "退回", "rejected", row => row.RowsRejected),
        Count("warnings", "提示", "warnings", row => row.Warnings),
        new("load_id", "", "", row => row.LoadId),
        new("messages", "", "", row => row.Messages),
    ];

    private static ResultColumn<LoadResult> Count(string name, string zh, string en, Func<LoadResult, int> value) =>
        new(name, zh, en, row => value(row), row => value(row).ToString(CultureInfo.InvariantCulture)) { RightAligned = true };
}
