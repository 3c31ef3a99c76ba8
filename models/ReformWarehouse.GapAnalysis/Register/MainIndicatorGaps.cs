using System.Globalization;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>The gap of every main indicator of the plan. None is left out: what cannot be compared says why.</summary>
/// <param name="figures">The figures as of the question's date.</param>
/// <param name="indicators">The catalogue, by code.</param>
/// <param name="parentOf">The parent's code of a jurisdiction; null for the nation.</param>
public sealed class MainIndicatorGaps(FigureSet figures, IReadOnlyDictionary<string, Indicator> indicators, Func<string, string?> parentOf)
{
    /// <summary>M01–M34, without gaps in the numbering.</summary>
    public const int Count = 34;

    private readonly BenchmarkComparison comparison = new(figures, indicators, parentOf);
    private readonly LevelFinder levels = new(figures, indicators);

    /// <returns>In the order of the plan; several rows for a bullet of which several measures, or several values, can be compared.</returns>
    public IReadOnlyList<MainIndicatorGap> Of(string jurisdiction, int? year, Against against) =>
        [.. Enumerable.Range(1, Count).SelectMany(number => OfBullet(string.Create(CultureInfo.InvariantCulture, $"M{number:00}"), jurisdiction, year, against))];

    private IEnumerable<MainIndicatorGap> OfBullet(string number, string jurisdiction, int? year, Against against)
    {
        var measures = indicators.Values.Where(indicator => indicator.MainIndicatorNumber == number).OrderByDescending(indicator => indicator.IsMainIndicatorLead).ToList();
        if (measures.Count == 0)
            return [new(number, null, null, new("no_number", ComparabilityGrade.C, "规划中这一条没有数值指标", "the plan gives this bullet no number"))];
        var rows = comparison.Answer(new([.. measures.Select(measure => measure.Code)], [jurisdiction], year, against));
        return rows.Count > 0
            ? rows.Select(row => new MainIndicatorGap(number, row.Indicator, row, null))
            : [new(number, measures[0], null, WhyMissing(measures[0], jurisdiction, year, against))];
    }

    private ComparabilityReason WhyMissing(Indicator lead, string jurisdiction, int? year, Against against)
    {
        var hasResult = levels.Results(lead.Code, jurisdiction, year).Count > 0;
        var hasTarget = levels.Targets(lead.Code, jurisdiction).Count > 0;
        var own = hasResult ? ("有实绩", "a result is reported") : hasTarget ? ("只有目标、没有实绩", "a target but no result is reported") : ("本地区没有报告", "the jurisdiction reports nothing");
        var other = BenchmarkCode(jurisdiction, against);
        if (other is null || levels.Results(lead.Code, other).Count + levels.Targets(lead.Code, other).Count > 0)
            return new("value_missing", ComparabilityGrade.C, $"缺报：{own.Item1}", $"missing: {own.Item2}");
        var (zh, en) = other == Jurisdiction.NationCode ? ("全国", "the nation") : other == Jurisdiction.ProvinceOf(jurisdiction) ? ("全省", "the province") : (other, other);
        return hasResult || hasTarget
            ? new("benchmark_missing", ComparabilityGrade.C, $"缺对照：没有{zh}的数（{own.Item1}）", $"missing: no figure for {en} ({own.Item2})")
            : new("both_missing", ComparabilityGrade.C, $"两侧都缺：{own.Item1}，也没有{zh}的数", $"missing: {own.Item2}, nor is there a figure for {en}");
    }

    private string? BenchmarkCode(string jurisdiction, Against against) => against.Kind switch
    {
        BenchmarkKind.Nation => Jurisdiction.NationCode,
        BenchmarkKind.Province => Jurisdiction.ProvinceOf(jurisdiction),
        BenchmarkKind.Parent => parentOf(jurisdiction),
        BenchmarkKind.Jurisdiction => against.JurisdictionCode,
        _ => null,
    };
}
