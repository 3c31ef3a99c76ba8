using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Needs;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of what closing a gap takes, after those that identify the gap.</summary>
internal static class NeedsColumns
{
    private static readonly string[] Identifying =
    [
        "indicator_code", "indicator_name", "jurisdiction_code", "jurisdiction_name", "subject", "year", "temporal", "value", "unit", "value_bound", "against",
        "benchmark_kind", "benchmark_code", "benchmark_name", "benchmark_year", "benchmark", "benchmark_bound", "gap", "gap_unit", "gap_bound",
    ];

    public static IReadOnlyList<ResultColumn<WhatItTakes>> For(Culture culture, SourceIndex? index = null)
    {
        var gap = GapColumns.For(culture, index);
        return
        [
            .. Identifying.Select(name => Of(gap.Single(column => column.Name == name))),
            new("missing_amount", "还差", "still missing", item => item.Amount, item => item is { Amount: { } amount, AmountUnit: { } unit }
                ? Display.Value(BoundedValue.Of(Math.Round(amount, MidpointRounding.AwayFromZero)), unit, 0, culture) : "—") { RightAligned = true },
            new("missing_amount_unit", "", "", item => item.Amount is null ? null : item.AmountUnit),
            new("years_left", "剩余年数", "years left", item => item.YearsLeft, item => item.YearsLeft?.ToString(CultureInfo.InvariantCulture) ?? "—") { RightAligned = true },
            new("needed_per_year", "每年需增", "needed a year", item => item.NeededPerYear.Value,
                item => Amount(item.NeededPerYear, item, culture)) { RightAligned = true },
            new("needed_growth_percent", "年均需增长", "growth needed", item => item.NeededGrowth.Value * 100, item => Percent(item.NeededGrowth, culture)) { RightAligned = true },
            new("previous_year", "", "", item => item.Previous?.Year),
            new("previous_value", "", "", item => item.Previous?.Value.Point),
            new("present_per_year", "目前每年", "at present a year", item => item.PresentStep.Value, item => item.Previous is null
                ? culture.Pick("只有一年数", "one year only") : Amount(item.PresentStep, item, culture)) { RightAligned = true },
            new("present_growth_percent", "", "", item => item.PresentGrowth.Value * 100),
            new("arrival_year_linear", "到达年份（线性）", "arrival, linear", item => item.ArrivalLinear.Value, item => Arrival(item, item.ArrivalLinear, culture)) { RightAligned = true },
            new("arrival_year_geometric", "到达年份（几何）", "arrival, geometric", item => item.ArrivalGeometric.Value,
                item => Arrival(item, item.ArrivalGeometric, culture)) { RightAligned = true },
            new("undefined", "", "", Undefined),
            .. new[] { "grade", "reason_codes", "reasons", "sources" }.Select(name => Of(gap.Single(column => column.Name == name)))
                .Select(column => column.Name == "reasons" ? column with { Text = null } : column),
        ];
    }

    private static ResultColumn<WhatItTakes> Of(ResultColumn<GapRow> column) =>
        new(column.Name, column.TitleZh, column.TitleEn, item => column.Value(item.Row), column.Text is { } text ? item => text(item.Row) : null) { RightAligned = column.RightAligned };

    private static string Amount(MeasureResult result, WhatItTakes item, Culture culture) => result.Value is { } value
        ? Display.Signed(BoundedValue.Of(value), item.Row.GapUnit, Math.Max(item.Row.Indicator.Decimals, 1), culture)
        : Why(result, culture);

    private static string Percent(MeasureResult result, Culture culture) =>
        result.Value is { } value ? Display.Signed(BoundedValue.Of(value * 100), "%", 2, culture) : Why(result, culture);

    private static string Arrival(WhatItTakes item, MeasureResult result, Culture culture) =>
        result.Value is { } year ? (year <= item.Row.Value!.Year ? culture.Pick("已到达", "arrived") : Math.Ceiling(year).ToString("0", CultureInfo.InvariantCulture))
        : item.Previous is null ? "—" : Why(result, culture);

    private static string Why(MeasureResult result, Culture culture) =>
        result.Reason is UndefinedReason.NotApplicable ? "—" : result.Reason!.Value.Text(culture.Pick("zh", "en"));

    private static string[] Undefined(WhatItTakes item) =>
        [.. new[]
        {
            ("needed_per_year", item.NeededPerYear), ("needed_growth_percent", item.NeededGrowth), ("present_per_year", item.PresentStep),
            ("present_growth_percent", item.PresentGrowth), ("arrival_year_linear", item.ArrivalLinear), ("arrival_year_geometric", item.ArrivalGeometric),
        }.Where(pair => pair.Item2.Reason is not null).Select(pair => $"{pair.Item1}:{pair.Item2.Reason!.Value.Code()}")];
}
