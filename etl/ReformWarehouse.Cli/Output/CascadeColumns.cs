using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis;
using ReformWarehouse.GapAnalysis.Cascade;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of target cascades.</summary>
internal static class CascadeColumns
{
    public static IReadOnlyList<ResultColumn<CascadeRow>> For(Culture culture, SourceIndex index) =>
    [
        new("row_kind", "", "", row => row.Share is null ? "above" : "below"),
        new("indicator_code", "", "", row => row.Cascade.Indicator.Code),
        new("indicator_name", "指标", "indicator", row => Name(row, culture), row => row.Share is null ? $"{Name(row, culture)} {row.Cascade.Indicator.Code}" : ""),
        new("due_year", "年份", "due", row => row.Cascade.Above.Year, row => row.Share is null ? $"{row.Cascade.Above.Year}" : ""),
        new("above_code", "", "", row => row.Cascade.Above.JurisdictionCode),
        new("jurisdiction_code", "", "", row => Code(row)),
        new("jurisdiction_name", "地区", "jurisdiction", row => GapColumns.JurisdictionName(Code(row), culture),
            row => (row.Share is null ? "" : "└ ") + GapColumns.JurisdictionName(Code(row), culture)),
        new("target", "目标", "target", row => Target(row)?.Value!.Value.Point, row => Target(row) is { Value: { } value } ? Text(value.Point, row, culture) : "—") { RightAligned = true },
        new("operator", "", "", row => Target(row) is { } target ? TargetOperators.Codes.CodeOf(target.Operator) : null),
        new("unit", "", "", row => row.Cascade.Above.UnitBase),
        new("aggregation", "", "", row => CodeLists.JurisdictionAggregation.CodeOf(row.Cascade.Indicator.OverJurisdictions)),
        new("together", "下级合计（平均）", "together below", row => Above(row, c => c.Together.Value), row => row.Share is null ? Text(row.Cascade.Together, row, culture) : "") { RightAligned = true },
        new("average_low", "", "", row => Above(row, c => c.AverageRange?.Low)),
        new("average_high", "", "", row => Above(row, c => c.AverageRange?.High)),
        new("difference", "差额", "difference", row => Above(row, c => c.Difference.Value), row => row.Share is null ? Text(row.Cascade.Difference, row, culture) : "") { RightAligned = true },
        new("divisions_with_target", "已定/应定", "set of", row => row.Share is null ? row.Cascade.Coverage.UnitsUsed : null,
            row => row.Share is null ? $"{row.Cascade.Coverage.UnitsUsed}/{row.Cascade.Coverage.UnitsTotal}" : "") { RightAligned = true },
        new("divisions", "", "", row => row.Share is null ? row.Cascade.Coverage.UnitsTotal : null),
        new("verdict", "判断", "verdict", row => row.Share is null ? CascadeVerdicts.Codes.CodeOf(row.Cascade.Verdict) : null, row => row.Share is null ? Verdict(row.Cascade.Verdict, culture) : ""),
        new("share_percent", "占上级目标", "of the one above", row => row.Share?.ShareOfAbove.Value * 100, row => Percent(row.Share?.ShareOfAbove)) { RightAligned = true },
        new("equal_share_percent", "", "", row => row.Share?.EqualShare.Value * 100),
        new("population", "", "", row => row.Share?.Population),
        new("population_share_percent", "人口占比", "of the population", row => row.Share?.PopulationShare.Value * 100, row => Percent(row.Share?.PopulationShare)) { RightAligned = true },
        new("times_equal_share", "平均份额的倍数", "times an equal share", row => row.Share?.AgainstEqual.Value, row => Times(row.Share?.AgainstEqual)) { RightAligned = true },
        new("times_population_share", "人口份额的倍数", "times its population's share", row => row.Share?.AgainstPopulation.Value, row => Times(row.Share?.AgainstPopulation)) { RightAligned = true },
        new("undefined", "", "", row => row.Share is null ? row.Cascade.Together.Reason?.Code() : row.Share.AgainstPopulation.Reason?.Code()),
        new("reasons", "保留", "caveats", row => row.Share is null ? Reasons(row.Cascade, culture) : [], row => row.Share is null ? string.Join("；", Reasons(row.Cascade, culture)) : ""),
        new("sources", "出处", "sources", row => Target(row) is { } target ? new[] { target.Source.ToString() } : [], row => Target(row) is { } target ? index.Mention([target.Source]) : ""),
    ];

    private static string Name(CascadeRow row, Culture culture) => culture.Pick(row.Cascade.Indicator.NameZh, row.Cascade.Indicator.NameEn);

    private static string Code(CascadeRow row) => row.Share?.JurisdictionCode ?? row.Cascade.Above.JurisdictionCode;

    private static Target? Target(CascadeRow row) => row.Share is null ? row.Cascade.Above : row.Share.Target;

    private static double? Above(CascadeRow row, Func<TargetCascade, double?> value) => row.Share is null ? value(row.Cascade) : null;

    private static string Text(double value, CascadeRow row, Culture culture) => Display.Value(BoundedValue.Of(value), row.Cascade.Above.UnitBase, row.Cascade.Indicator.Decimals, culture);

    private static string Text(MeasureResult result, CascadeRow row, Culture culture) => result.Value is { } value ? Text(value, row, culture) : result.Reason!.Value.Text(culture.Pick("zh", "en"));

    private static string Percent(MeasureResult? result) => result?.Value is { } value ? Display.Value(BoundedValue.Of(value * 100), "%", 1) : "";

    private static string Times(MeasureResult? result) => result?.Value is { } value ? Display.Number(value, 2) : "";

    private static string[] Reasons(TargetCascade cascade, Culture culture) => [.. cascade.Reasons.Select(reason => culture.Pick(reason.TextZh, reason.TextEn))];

    private static string Verdict(CascadeVerdict verdict, Culture culture) => verdict switch
    {
        CascadeVerdict.Equal => culture.Pick("正好合上", "adds up exactly"),
        CascadeVerdict.Exceeds => culture.Pick("超过上级目标", "exceeds the one above"),
        CascadeVerdict.FallsShort => culture.Pick("不足上级目标", "falls short"),
        CascadeVerdict.Incomplete => culture.Pick("有下级未定目标，现有的不足", "some set none, and the rest do not suffice"),
        CascadeVerdict.DependsOnSizes => culture.Pick("取决于各地规模，规模未全报", "depends on sizes that are not all reported"),
        CascadeVerdict.DoesNotAggregate => culture.Pick("指标不能相加或平均", "neither adds up nor averages"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
    };
}
