using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Draws gap rows: shares side by side, and every value in percent of its benchmark.</summary>
internal static class ReportCharts
{
    private const int FewestBars = 2;

    /// <summary>Own share and benchmark side by side; nothing when fewer than two shares can be compared.</summary>
    public static IEnumerable<ReportChart> Shares(IReadOnlyList<GapRow> rows, string own, string benchmark, Culture culture)
    {
        var shares = rows.Where(row => row is { Indicator.IsPercentage: true, Gap: not null, Value: not null, Benchmark: not null }).ToList();
        if (shares.Count < FewestBars) yield break;
        yield return new ReportChart(Titled(culture.Pick("占比与对照（%）", "Shares and their benchmark (%)"), shares, culture), "%", [own, benchmark],
            [.. shares.Select(row => new ChartCategory(Name(row, culture), [row.Value!.Value.Point, row.Benchmark!.Value.Point],
                [Text(row.Value.Comparable, row), Text(row.Benchmark.Comparable, row)], IsUncertain(row)))], null);
    }

    /// <summary>Value in percent of the benchmark or target, lowest first.</summary>
    public static IEnumerable<ReportChart> PercentOfBenchmark(IReadOnlyList<GapRow> rows, string title, Culture culture)
    {
        var drawn = rows.Where(row => row is { Gap: not null, PercentOfBenchmark: not null }).OrderBy(row => row.PercentOfBenchmark!.Value.Point).ToList();
        if (drawn.Count < FewestBars) yield break;
        yield return new ReportChart(Titled(title, drawn, culture), "%", [culture.Pick("为对照的 %", "% of the benchmark")],
            [.. drawn.Select(row => new ChartCategory(Name(row, culture), [row.PercentOfBenchmark!.Value.Point],
                [Display.Value(row.PercentOfBenchmark.Value, "%", 1, culture)], IsUncertain(row)))], 100);
    }

    private static string Titled(string title, IReadOnlyList<GapRow> rows, Culture culture) =>
        rows.Any(IsUncertain) ? title + culture.Pick("；斜线：B 级，有保留", "; hatched: grade B, with a caveat") : title;

    private static string Name(GapRow row, Culture culture) =>
        culture.Pick(row.Indicator.NameZh, row.Indicator.NameEn) + (row.Value?.Subject is { } subject ? $"（{subject}）" : "");

    private static string Text(BoundedValue value, GapRow row) => Display.Value(value, "%", row.Indicator.Decimals);

    private static bool IsUncertain(GapRow row) => row.Grade == ComparabilityGrade.B;
}
