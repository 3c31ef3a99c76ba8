using System.Globalization;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of a cell's revision history.</summary>
internal static class CellRevisionColumns
{
    public static IReadOnlyList<ResultColumn<CellRevision>> All { get; } =
    [
        new("indicator_code", "指标", "indicator", row => row.IndicatorCode, row => row.IndicatorCode),
        new("jurisdiction_code", "地区", "jurisdiction", row => row.JurisdictionCode, row => row.JurisdictionCode),
        new("subject", "主体", "subject", row => row.Subject, row => row.Subject ?? ""),
        new("year", "年份", "year", row => row.Year, row => row.Year.ToString(CultureInfo.InvariantCulture)),
        new("period_start", "", "", row => row.PeriodStart),
        new("temporal", "口径", "window", row => row.Temporal, row => row.Temporal),
        new("kind", "", "", row => row.Kind),
        new("value_role", "", "", row => row.ValueRole),
        new("bound", "界", "bound", row => row.Bound, row => row.Bound),
        new("value", "数值", "value", row => row.Value, row => row.Value?.ToString("G15", CultureInfo.InvariantCulture) ?? "—") { RightAligned = true },
        new("upper", "", "", row => row.Upper),
        new("unit", "单位", "unit", row => row.Unit, row => row.Unit),
        new("value_text", "原文", "as printed", row => row.ValueText, row => row.ValueText ?? ""),
        new("obs_status", "状态", "status", row => row.Status, row => row.Status),
        new("report_code", "报告", "report", row => row.ReportCode, row => row.ReportCode),
        new("file_name", "", "", row => row.FileName),
        new("place", "位置", "place", row => row.Place, row => row.Place),
        new("known_from", "自", "known from", row => Iso(row.KnownFrom), row => Shown(row.KnownFrom)),
        new("known_to", "至", "known to", row => Iso(row.KnownTo), row => Shown(row.KnownTo)),
    ];

    private static string? Iso(DateTimeOffset? instant) => instant?.ToString("O", CultureInfo.InvariantCulture);

    private static string Shown(DateTimeOffset? instant) => instant?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
