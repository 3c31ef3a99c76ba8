using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Register;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of the main indicators: the bullet's number, then those of gap rows; a bullet without a gap has its reason instead.</summary>
internal static class MainColumns
{
    public static IReadOnlyList<ResultColumn<MainIndicatorGap>> For(Culture culture, SourceIndex? index = null) =>
    [
        new("main_indicator_number", "编号", "number", item => item.Number, item => item.Number),
        new("status", "", "", item => item.Row is null ? "missing" : "compared"),
        .. GapColumns.For(culture, index).Where(column => column.Name != "main_indicator_number").Select(column => new ResultColumn<MainIndicatorGap>(
            column.Name, column.TitleZh, column.TitleEn,
            item => item.Row is { } row ? column.Value(row) : Instead(column.Name, item, culture),
            column.Text is { } text && column.Name != "jurisdiction_name" ? item => item.Row is { } row ? text(row) : Instead(column.Name, item, culture) as string ?? "—" : null)
        { RightAligned = column.RightAligned }),
    ];

    private static object? Instead(string column, MainIndicatorGap item, Culture culture) => column switch
    {
        "indicator_code" => item.Indicator?.Code,
        "indicator_name" => item.Indicator is { } indicator ? culture.Pick(indicator.NameZh, indicator.NameEn) : null,
        "task_area" => item.Indicator?.TaskArea,
        "unit" => item.Indicator?.BaseUnit,
        "reason_codes" => item.Missing?.Code,
        "reasons" => culture.Pick(item.Missing!.TextZh, item.Missing.TextEn),
        _ => null,
    };
}
