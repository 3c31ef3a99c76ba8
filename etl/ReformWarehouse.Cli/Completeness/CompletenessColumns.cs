using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;

namespace ReformWarehouse.Cli.Completeness;

/// <summary>The columns of the completeness report.</summary>
internal static class CompletenessColumns
{
    public static IReadOnlyList<ResultColumn<CompletenessRow>> For(Culture culture) =>
    [
        new("jurisdiction_code", "代码", "code", row => row.Division.Code, row => row.Division.Code),
        new("jurisdiction_name", "地区", "division", row => culture.Pick(row.Division.NameZh, row.Division.NameEn ?? row.Division.NameZh), row => culture.Pick(row.Division.ShortNameZh, row.Division.NameEn ?? row.Division.ShortNameZh)),
        new("task_area", "任务", "task area", row => row.TaskArea, row => row.TaskArea),
        Count("expected", "应报", "expected", row => row.Expected),
        Count("received", "已报", "received", row => row.Received),
        Count("on_time", "按时", "on time", row => row.OnTime),
        Count("late", "迟报", "late", row => row.Late),
        Count("missing", "未报", "missing", row => row.Missing),
    ];

    public static IReadOnlyList<ResultColumn<Duty>> OfMissing(Culture culture) =>
    [
        new("jurisdiction_code", "代码", "code", duty => duty.Division.Code, duty => duty.Division.Code),
        new("jurisdiction_name", "地区", "division", duty => duty.Division.NameZh, duty => culture.Pick(duty.Division.ShortNameZh, duty.Division.NameEn ?? duty.Division.ShortNameZh)),
        new("task_area", "任务", "task area", duty => duty.Indicator.TaskArea, duty => duty.Indicator.TaskArea),
        new("indicator_code", "指标代码", "indicator", duty => duty.Indicator.Code, duty => duty.Indicator.Code),
        new("indicator_name", "指标", "name", duty => culture.Pick(duty.Indicator.NameZh, duty.Indicator.NameEn), duty => culture.Pick(duty.Indicator.NameZh, duty.Indicator.NameEn)),
        new("due", "应报日期", "due", duty => duty.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), duty => duty.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private static ResultColumn<CompletenessRow> Count(string name, string zh, string en, Func<CompletenessRow, int> value) =>
        new(name, zh, en, row => value(row), row => value(row).ToString(CultureInfo.InvariantCulture)) { RightAligned = true };
}
