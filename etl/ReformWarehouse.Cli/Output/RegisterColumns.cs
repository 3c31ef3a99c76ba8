using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of the gap register: task area and severity, then those of gap rows.</summary>
internal static class RegisterColumns
{
    public static IReadOnlyList<ResultColumn<RegisterEntry>> For(Culture culture, SourceIndex? index = null) =>
    [
        new("task_area", "任务", "task area", entry => entry.Row.Indicator.TaskArea, entry => entry.Row.Indicator.TaskArea),
        new("severity_percent", "缺口", "shortfall", entry => entry.Severity,
            entry => entry.Severity is { } severity ? (entry.IsBounded ? "≈ " : "") + Display.Value(BoundedValue.Of(severity), "%", 1) : "—") { RightAligned = true },
        new("severity_is_bounded", "", "", entry => entry.Severity is null ? null : entry.IsBounded),
        .. GapColumns.For(culture, index).Where(column => column.Name != "task_area").Select(column => new ResultColumn<RegisterEntry>(
            column.Name, column.TitleZh, column.TitleEn, entry => column.Value(entry.Row),
            column.Text is { } text && column.Name != "percent_of_benchmark" ? entry => text(entry.Row) : null) { RightAligned = column.RightAligned }),
    ];
}
