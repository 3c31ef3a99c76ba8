using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Needs;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Says in plain sentences what the answers show. Every number in a sentence is one of the tables' numbers.</summary>
internal sealed class GapReportSummary(Culture culture, string own, int year)
{
    private const int Named = 3;

    public IReadOnlyList<string> Sentences(GapAnswers answers) =>
        [.. new[]
        {
            Against(answers.Nation, culture.Pick("全国", "the nation")),
            Against(answers.Province, culture.Pick("全省", "the province")),
            Worst([.. answers.Nation, .. answers.Province]),
            Best([.. answers.Nation, .. answers.Province]),
            Targets(answers.Targets),
            Needed(answers.Needs),
            Main(answers),
            Conflicts(answers),
        }.OfType<string>()];

    private string? Against(IReadOnlyList<GapRow> rows, string benchmark)
    {
        if (rows.Count == 0) return null;
        var compared = rows.Where(row => row.Gap is not null).ToList();
        var behind = compared.Count(row => Standing(row) < 0);
        var ahead = compared.Count(row => Standing(row) > 0);
        var (a, b, c) = Count(rows);
        return culture.Pick(
            $"{year} 年，{own}与{benchmark}可对照的有 {compared.Count} 项：{behind} 项落后，{ahead} 项领先，{compared.Count - behind - ahead} 项持平或无优劣之分（可比 A 级 {a} 项，B 级 {b} 项，C 级不可比 {c} 项）。",
            $"In {year}, {compared.Count} figures of {own} can be set against {benchmark}: {behind} behind, {ahead} ahead, {compared.Count - behind - ahead} level or without a better side (grade A {a}, B {b}, refused {c}).");
    }

    private string? Worst(IReadOnlyList<GapRow> rows)
    {
        var behind = Ranked(rows).Where(row => Standing(row) < 0).Take(Named).ToList();
        return behind.Count == 0 ? null : culture.Pick("相对差距最大的是：", "The largest relative gaps: ") + string.Join(culture.Pick("；", "; "), behind.Select(Sentence)) + culture.Pick("。", ".");
    }

    private string? Best(IReadOnlyList<GapRow> rows)
    {
        var ahead = Ranked(rows).Reverse().Where(row => Standing(row) > 0).Take(Named).ToList();
        return ahead.Count == 0 ? null : culture.Pick("领先较多的是：", "Furthest ahead: ") + string.Join(culture.Pick("；", "; "), ahead.Select(Sentence)) + culture.Pick("。", ".");
    }

    private string Sentence(GapRow row)
    {
        var name = culture.Pick(row.Indicator.NameZh, row.Indicator.NameEn);
        var value = Display.Value(row.Value!.Comparable, row.Value.UnitBase, row.Indicator.Decimals, culture);
        var benchmark = Display.Value(row.Benchmark!.Comparable, row.Benchmark.UnitBase, row.Indicator.Decimals, culture);
        var gap = Display.Signed(row.Gap!.Value, row.GapUnit, row.Indicator.Decimals, culture);
        var people = row is { Headcount: > 0, Denominator: { } whole }
            ? culture.Pick($"，折合约 {Display.Number(Math.Round(row.Headcount.Value), 0)}{whole.Unit}", $", about {Display.Value(BoundedValue.Of(Math.Round(row.Headcount.Value)), whole.Unit, 0, culture)}")
            : "";
        var caveat = row.Grade == ComparabilityGrade.B ? culture.Pick("，B 级", ", grade B") : "";
        return culture.Pick($"{name} {value}，对照 {benchmark}，差距 {gap}{people}{caveat}", $"{name} {value} against {benchmark}, gap {gap}{people}{caveat}");
    }

    private string? Targets(IReadOnlyList<GapRow> rows)
    {
        if (rows.Count == 0) return null;
        var (reached, open) = (rows.Count(row => row.Reached == true), rows.Count(row => row.Reached == false));
        var refused = rows.Count(row => row.Grade == ComparabilityGrade.C);
        var lag = rows.Where(row => row is { Reached: false, PercentOfBenchmark: not null }).MinBy(row => row.PercentOfBenchmark!.Value.Point);
        var lagging = lag is null ? "" : culture.Pick(
            $"未达到的当中完成最少的是{lag.Indicator.NameZh}，完成 {Display.Value(lag.PercentOfBenchmark!.Value, "%", 2, culture)}。",
            $" Of those not yet reached, {lag.Indicator.NameEn} is furthest from its target, at {Display.Value(lag.PercentOfBenchmark!.Value, "%", 2, culture)}.");
        return culture.Pick(
            $"对照本地区目标 {rows.Count} 项：已达到 {reached} 项，未达到 {open} 项，因时期或界限不能判断 {rows.Count - reached - open - refused} 项，不可比 {refused} 项。{lagging}",
            $"Of {rows.Count} figures against its own targets, {reached} are reached, {open} are not yet, {rows.Count - reached - open - refused} are undecided because of window or bound, {refused} are refused.{lagging}");
    }

    private string? Needed(IReadOnlyList<WhatItTakes> needs)
    {
        var due = needs.Where(item => item.NeededPerYear.Value is not (null or 0)).ToList();
        if (due.Count == 0) return null;
        var parts = due.Take(Named).Select(item => culture.Pick(
            $"{item.Row.Indicator.NameZh}每年需 {Display.Signed(BoundedValue.Of(item.NeededPerYear.Required), item.Row.GapUnit, Math.Max(item.Row.Indicator.Decimals, 1), culture)}{Growth(item)}",
            $"{item.Row.Indicator.NameEn} needs {Display.Signed(BoundedValue.Of(item.NeededPerYear.Required), item.Row.GapUnit, Math.Max(item.Row.Indicator.Decimals, 1), culture)} a year{Growth(item)}"));
        return culture.Pick("要按期达到目标：", "To arrive on time: ") + string.Join(culture.Pick("；", "; "), parts) + culture.Pick("。", ".");
    }

    private string Growth(WhatItTakes item) => item.NeededGrowth.Value is { } growth
        ? culture.Pick($"（年均 {Display.Signed(BoundedValue.Of(growth * 100), "%", 2, culture)}）", $" ({Display.Signed(BoundedValue.Of(growth * 100), "%", 2, culture)} growth a year)")
        : "";

    private string? Main(GapAnswers answers)
    {
        if (answers.Main.Count == 0) return null;
        var bullets = answers.Main.GroupBy(item => item.Number).ToList();
        var above = bullets.Count(bullet => bullet.Any(item => item.Row is { Against: not "target" }));
        var target = bullets.Count(bullet => bullet.Any(item => item.Row is { Against: "target" }));
        return culture.Pick(
            $"规划的 {bullets.Count} 项主要指标中，{above} 项可与上级的数对照，{target} 项只能对照本地区的目标，其余 {bullets.Count - above - target} 项缺数，原因逐项列出。",
            $"Of the plan's {bullets.Count} main indicators, {above} can be set against the tier above, {target} only against the jurisdiction's own target; for the other {bullets.Count - above - target} figures are missing and the reason is listed.");
    }

    private string? Conflicts(GapAnswers answers) => answers.Conflicts.Count == 0 ? null : culture.Pick(
        $"有 {answers.Conflicts.Count} 项事实，报告给出了不同的数，都保留在表中，请核实。",
        $"For {answers.Conflicts.Count} facts the reports state different figures; all are kept in the table and need checking.");

    private static IEnumerable<GapRow> Ranked(IReadOnlyList<GapRow> rows) =>
        rows.Where(row => row is { Value: not null, Benchmark: not null, RelativeGapPercent: not null }).OrderBy(Standing).ThenBy(row => row.Indicator.Code, StringComparer.Ordinal);

    /// <summary>Relative gap turned by polarity: below zero is behind; zero where neither side is better or the bound leaves it open.</summary>
    private static double Standing(GapRow row)
    {
        var sign = row.Indicator.Polarity.Sign();
        if (row.Gap is not { } gap) return 0;
        var behindOrAhead = gap.IsAtLeast(0) switch { true => 1, false => -1, null => 0 };
        var size = row.RelativeGapPercent is { } relative ? Math.Abs(relative.Point) : Math.Abs(gap.Point);
        return gap.Point == 0 ? 0 : sign * behindOrAhead * size;
    }

    private static (int A, int B, int C) Count(IReadOnlyList<GapRow> rows) =>
        (rows.Count(row => row.Grade == ComparabilityGrade.A), rows.Count(row => row.Grade == ComparabilityGrade.B), rows.Count(row => row.Grade == ComparabilityGrade.C));
}
