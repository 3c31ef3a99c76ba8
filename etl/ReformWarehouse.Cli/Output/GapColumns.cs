using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of gap rows: every field for machines, the readable ones for people.</summary>
internal static class GapColumns
{
    public static IReadOnlyList<ResultColumn<GapRow>> For(Culture culture, SourceIndex? index = null) =>
    [
        new("indicator_code", "", "", row => row.Indicator.Code),
        new("indicator_name", "指标", "indicator", row => Name(row.Indicator, culture), row => $"{Name(row.Indicator, culture)}\n{row.Indicator.Code}"),
        new("task_area", "", "", row => row.Indicator.TaskArea),
        new("main_indicator_number", "", "", row => row.Indicator.MainIndicatorNumber),
        new("jurisdiction_code", "", "", row => row.JurisdictionCode),
        new("jurisdiction_name", "地区", "jurisdiction", row => JurisdictionName(row.JurisdictionCode, culture), row => JurisdictionName(row.JurisdictionCode, culture)),
        new("subject", "", "", row => row.Value?.Subject),
        new("year", "", "", row => row.Value?.Year),
        new("period_start", "", "", row => row.Value?.PeriodStart),
        new("temporal", "", "", row => Code(row.Value)),
        new("value_kind", "", "", row => Kind(row.Value)),
        new("value", "数值", "value", row => row.Value?.Value.Point, row => SideText(row.Value, row.Indicator, culture)) { RightAligned = true },
        new("value_upper", "", "", row => row.Value?.Value.Upper),
        new("unit", "", "", row => row.Value?.UnitBase ?? row.Indicator.BaseUnit),
        new("value_bound", "", "", row => Bound(row.Value?.Value)),
        new("value_derivation", "", "", row => row.Value?.Derivation),
        new("against", "", "", row => row.Against),
        new("benchmark_kind", "", "", row => Kind(row.Benchmark)),
        new("benchmark_code", "", "", row => row.Benchmark?.JurisdictionCode),
        new("benchmark_name", "", "", row => BenchmarkName(row, culture)),
        new("benchmark_year", "", "", row => row.Benchmark?.Year),
        new("benchmark_period_start", "", "", row => row.Benchmark?.PeriodStart),
        new("benchmark", "对照", "against", row => row.Benchmark?.Value.Point, row => $"{BenchmarkName(row, culture)}\n{SideText(row.Benchmark, row.Indicator, culture)}") { RightAligned = true },
        new("benchmark_upper", "", "", row => row.Benchmark?.Value.Upper),
        new("benchmark_unit", "", "", row => row.Benchmark?.UnitBase),
        new("benchmark_bound", "", "", row => Bound(row.Benchmark?.Value)),
        new("benchmark_operator", "", "", row => row.Benchmark?.TargetOperator is { } side ? TargetOperators.Codes.CodeOf(side) : null),
        new("benchmark_derivation", "", "", row => row.Benchmark?.Derivation),
        new("gap", "差距", "gap", row => row.Gap?.Point, row => row.Gap is { } gap ? Display.Signed(gap, row.GapUnit, Decimals(row), culture) : "—") { RightAligned = true },
        new("gap_unit", "", "", row => row.GapUnit),
        new("gap_bound", "", "", row => Bound(row.Gap)),
        new("percent_of_benchmark", "为对照的\n（相对差距）", "of benchmark\n(relative gap)", row => row.PercentOfBenchmark?.Point, PercentText) { RightAligned = true },
        new("percent_of_benchmark_bound", "", "", row => Bound(row.PercentOfBenchmark)),
        new("relative_gap_percent", "", "", row => row.RelativeGapPercent?.Point),
        new("headcount_equivalent", "折合人数", "headcount", row => row.Headcount, row => HeadcountText(row, culture)) { RightAligned = true },
        new("headcount_unit", "", "", row => row.Headcount is null ? null : row.Denominator?.Unit),
        new("headcount_denominator", "", "", row => row.Denominator?.Value),
        new("headcount_denominator_derivation", "", "", row => row.Denominator?.Derivation),
        new("target_reached", "", "", row => row.Reached),
        new("needed_per_year", "", "", row => row.NeededPerYear),
        new("grade", "可比", "grade", row => row.Grade.ToString(), row => row.Grade.ToString()),
        new("reason_codes", "", "", row => row.Reasons.Select(reason => reason.Code).ToArray()),
        new("reasons", "理由", "reasons", row => Reasons(row, culture), row => string.Join(culture.Pick("；", "; "), Reasons(row, culture))),
        new("value_sources", "", "", row => Sources(row.Value)),
        new("benchmark_sources", "", "", row => Sources(row.Benchmark)),
        new("gap_sources", "", "", row => row.GapSources.Select(source => source.ToString()).ToArray()),
        new("sources", "出处", "sources", row => AllSources(row), row => (index ?? new()).Mention(References(row))),
    ];

    /// <summary>The columns for results against targets: attainment and what is still needed instead of the relative gap.</summary>
    public static IReadOnlyList<ResultColumn<GapRow>> ForTargets(Culture culture, SourceIndex? index = null) =>
        [.. For(culture, index).Select(column => column.Name switch
        {
            "percent_of_benchmark" => column with { TitleZh = "完成", TitleEn = "attained", Text = row => row.PercentOfBenchmark is { } percent ? Display.Value(percent, "%", 2, culture) : "—" },
            "headcount_equivalent" => column with { Text = null },
            "target_reached" => column with { TitleZh = "达到", TitleEn = "reached", Text = row => ReachedText(row, culture) },
            "needed_per_year" => column with
            {
                TitleZh = "此后每年需", TitleEn = "needed a year", RightAligned = true,
                Text = row => row.NeededPerYear is { } needed ? Display.Value(BoundedValue.Of(needed), row.GapUnit, Decimals(row), culture) : "—",
            },
            _ => column,
        })];

    private static string Name(Indicator indicator, Culture culture) => culture.Pick(indicator.NameZh, indicator.NameEn);

    public static string JurisdictionName(string code, Culture culture) => ReferenceData.Jurisdictions.Latest(code) is { } jurisdiction
        ? culture.Pick(jurisdiction.ShortNameZh, jurisdiction.NameEn ?? jurisdiction.ShortNameZh)
        : code;

    private static string BenchmarkName(GapRow row, Culture culture)
    {
        var side = row.Benchmark;
        var name = side?.Subject
            ?? (side?.JurisdictionCode is { } code ? JurisdictionName(code, culture) : culture.Pick(Label(row.Against, zh: true), Label(row.Against, zh: false)));
        return side is { IsTarget: true } ? culture.Pick($"{name} {side.Year} 年目标", $"{name} target {side.Year}") : name;
    }

    private static string Label(string against, bool zh) => against switch
    {
        "nation" => zh ? "全国" : "nation",
        "median" => zh ? "同级中位数" : "median of the tier",
        "peers" => zh ? "同辖区中位数" : "median of the peers",
        _ => against,
    };

    private static string SideText(Level? side, Indicator indicator, Culture culture)
    {
        if (side is null) return "—";
        var derived = side.IsDerived ? culture.Pick("（推算）", " (derived)") : "";
        var target = side.TargetOperator switch
        {
            TargetOperator.AtLeast => "≥ ",
            TargetOperator.MoreThan => "> ",
            TargetOperator.AtMost => "≤ ",
            TargetOperator.LessThan => "< ",
            TargetOperator.About => "~ ",
            _ => "",
        };
        var value = side.IsTarget && side.TargetOperator != TargetOperator.Between ? BoundedValue.Of(side.Value.Point) : side.Value;
        return $"{target}{Display.Value(value, side.UnitBase, indicator.Decimals, culture)}{derived} {Period(side)}";
    }

    private static string Period(Level side) =>
        side.Window == Window.CumulativeOverPeriod
            ? string.Create(CultureInfo.InvariantCulture, $"[{side.PeriodStart?.ToString(CultureInfo.InvariantCulture) ?? "?"}–{side.Year}]")
            : string.Create(CultureInfo.InvariantCulture, $"[{side.Year}]");

    private static string HeadcountText(GapRow row, Culture culture) => row is { Headcount: { } count, Denominator: { } denominator }
        ? Display.Value(BoundedValue.Of(Math.Round(count)), denominator.Unit, 0, culture) + (denominator.Derivation is null ? "" : culture.Pick("\n（分母推算）", "\n(denominator derived)"))
        : "—";

    private static string ReachedText(GapRow row, Culture culture) => row.Grade == ComparabilityGrade.C
        ? "—"
        : row.Reached switch
        {
            true => culture.Pick("已达到", "reached"),
            false => culture.Pick("未达到", "not yet"),
            null => culture.Pick("不能判断", "undecided"),
        };

    private static int Decimals(GapRow row) => row.Indicator.Decimals;

    private static string? Code(Level? side) => side is null ? null : CodeLists.Window.CodeOf(side.Window);

    private static string? Kind(Level? side) => side is null ? null : side.IsTarget ? "target" : side.IsDerived ? "derived" : "stated";

    private static string? Bound(BoundedValue? value) => value is { } given ? CodeLists.Bound.CodeOf(given.Bound) : null;

    private static string[] Reasons(GapRow row, Culture culture) => [.. row.Reasons.Select(reason => culture.Pick(reason.TextZh, reason.TextEn))];

    private static string[] Sources(Level? side) => side is null ? [] : [.. side.Sources.Select(source => source.ToString())];

    private static IEnumerable<SourceReference> References(GapRow row) =>
        (row.Value?.Sources ?? []).Concat(row.Benchmark?.Sources ?? []).Concat(row.GapSources).Distinct();

    private static string[] AllSources(GapRow row) => [.. References(row).Select(source => source.ToString())];

    private static string PercentText(GapRow row) =>
        row.PercentOfBenchmark is not { } percent ? "—"
        : row.RelativeGapPercent is { } relative ? $"{Display.Value(percent, "%", 2)}\n({Display.Signed(relative, "%", 2)})"
        : Display.Value(percent, "%", 2);
}
