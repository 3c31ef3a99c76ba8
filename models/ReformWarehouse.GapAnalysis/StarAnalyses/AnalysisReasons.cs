using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>Collects what a reader must know about the units of an analysis, and grades it.</summary>
internal sealed class AnalysisReasons
{
    private readonly List<ComparabilityReason> reasons = [];

    public ComparabilityGrade Grade => reasons.Count == 0 ? ComparabilityGrade.A : reasons.Max(reason => reason.Grade);

    public IReadOnlyList<ComparabilityReason> All => reasons.Count > 0
        ? [.. reasons.OrderByDescending(reason => reason.Grade)]
        : [new("like_for_like", ComparabilityGrade.A, "全部单位、同口径、同年", "every unit, same definition, same year")];

    public void Conflict(string code, int year) => reasons.Add(new("conflict", ComparabilityGrade.B,
        $"{code} 在 {year} 年有互相矛盾的数，未计入", $"{code} has conflicting figures for {year} and is left out"));

    public void Look(IReadOnlyList<AnalysisUnit> units, IReadOnlyList<AnalysisUnit> complete, Indicator indicator, string? missingWeight, IReadOnlyList<int> years)
    {
        if (complete.Count == 0)
        {
            reasons.Add(new("no_units", ComparabilityGrade.C, $"{string.Join("、", years)} 年没有单位报告", $"no unit reports {string.Join(" and ", years)}"));
            return;
        }

        if (complete.Count < units.Count)
            reasons.Add(new("incomplete", ComparabilityGrade.B, $"{units.Count} 个单位中 {complete.Count} 个有数", $"{complete.Count} of {units.Count} units have a figure"));
        if (missingWeight is not null)
            reasons.Add(new("unweighted", ComparabilityGrade.B, $"不是每个单位都报告 {missingWeight}，未加权：大小单位同等计算",
                $"not every unit reports {missingWeight}: unweighted, large and small units count the same"));
        if (indicator.IsExtensive)
            reasons.Add(new("size_differs", ComparabilityGrade.B, "总量指标，差异含地区大小", "a total: the differences contain the units' sizes"));
        LookAtLevels(complete.SelectMany(unit => unit.Levels).OfType<Level>().ToList());
    }

    /// <summary>The same for several indicators together, whose windows may differ.</summary>
    public void LookJointly(int units, int complete, IReadOnlyList<Level> levels, IReadOnlyList<int> years)
    {
        if (levels.Count == 0)
            reasons.Add(new("no_units", ComparabilityGrade.C, $"{string.Join("、", years)} 年没有单位报告全部指标", $"no unit reports every indicator in {string.Join(" and ", years)}"));
        else if (complete < units)
            reasons.Add(new("incomplete", ComparabilityGrade.B, $"{units} 个单位中 {complete} 个指标齐全", $"{complete} of {units} units have every indicator"));
        foreach (var indicator in levels.GroupBy(level => level.IndicatorCode)) LookAtLevels([.. indicator]);
    }

    private void LookAtLevels(IReadOnlyList<Level> levels)
    {
        if (levels.Select(level => (level.Window, level.PeriodStart)).Distinct().Count() > 1)
            reasons.Add(new("windows_differ", ComparabilityGrade.B, "各单位的统计期不同", "the units' windows differ"));
        if (levels.Any(level => level.Value.Bound != Bound.Exact))
            reasons.Add(new("bound", ComparabilityGrade.B, "有的数带界限，按印出的数计算", "some figures are bounded; the printed number is used"));
        if (levels.Any(level => level.IsDerived))
            reasons.Add(new("derived", ComparabilityGrade.A, "有的数由分子分母推算", "some figures are derived from their parts"));
    }
}
