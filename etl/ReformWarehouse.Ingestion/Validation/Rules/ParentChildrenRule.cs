using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>
/// A division's additive figure agrees with the sum of its parts: it is not smaller than the parts that reported, and equal to them when all did. Says
/// how many of how many reported. Level 3.
/// </summary>
public sealed class ParentChildrenRule : IReportRule
{
    public string Code => "parent_children";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        var parents = new HashSet<(FigureKey, int)>();
        foreach (var figure in report.Own.Where(figure => figure.IsExact && ReferenceData.Indicators.Indicator(figure.Key.IndicatorCode)!.IsAdditive))
        {
            if (Judge(figure, figure, report, rules) is { } own) yield return own;
            var above = ReferenceData.Jurisdictions.On(figure.Key.JurisdictionCode, new DateOnly(figure.Year, 12, 31))?.ParentCode;
            if (above is null || !parents.Add((figure.Key with { JurisdictionCode = above }, figure.Year))) continue;
            if (report.OwnAt(figure.Key with { JurisdictionCode = above }, figure.Year) is null && report.At(figure.Key with { JurisdictionCode = above }, figure.Year) is { IsExact: true } parent
                && Judge(parent, figure, report, rules) is { } upward) yield return upward;
        }
    }

    /// <param name="parent">The figure of the whole.</param>
    /// <param name="on">The row of the return that the finding stands on.</param>
    /// <param name="report">The return.</param>
    /// <param name="rules">The configuration.</param>
    private ReportFinding? Judge(Figure parent, Figure on, ReportFigures report, RuleBook rules)
    {
        var children = ReferenceData.Jurisdictions.ChildrenOf(parent.Key.JurisdictionCode, new DateOnly(parent.Year, 12, 31));
        var reported = children.Select(child => report.At(parent.Key with { JurisdictionCode = child.Code }, parent.Year)).OfType<Figure>().Where(child => child.IsExact).ToList();
        if (reported.Count == 0) return null;
        var sum = reported.Sum(child => child.Value);
        var slack = parent.Slack + reported.Sum(child => child.Slack) + Math.Abs(parent.Value) * rules.Number(Code, parent.Key.IndicatorCode, "max_relative", 0.01);
        var complete = reported.Count == children.Count;
        if (!(sum - parent.Value > slack) && !(complete && parent.Value - sum > slack)) return null;
        return ReportFinding.On(on, Code, Severity.Warning,
            $"{parent.Key.JurisdictionCode} 报 {parent.Value}（{parent.ReportCode}），下级 {reported.Count}/{children.Count} 个地区合计 {sum}；总量与各部分不符，请核对。",
            $"{parent.Key.JurisdictionCode} reports {parent.Value} ({parent.ReportCode}), {reported.Count} of its {children.Count} divisions together {sum}; the whole and its parts disagree, check both.");
    }
}
