using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>
/// A share typed as a fraction (0.28 for 28 %) or as permille (281.8 for 28.18 %). Found only with evidence: its own counts, or the same share last
/// year. A share below 1 % alone proves nothing. Levels 1 and 2.
/// </summary>
public sealed class ShareScaleRule : IReportRule
{
    private const double Near = 0.05;

    public string Code => "share_scale";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var share in report.Own)
        {
            if (ReferenceData.Indicators.Indicator(share.Key.IndicatorCode)?.IsPercentage != true || share.Key.UnitBase != "%" || share.Value <= 0) continue;
            if (RatioParts.Of(share, report) is { } ratio)
            {
                if (Slip(ratio) is { } factor)
                    yield return ReportFinding.On(share, Code, Severity.Error,
                        $"填报 {share.Value}%，而分子÷分母为 {ratio.Computed:0.##}%，相差 {factor} 倍：{NameZh(factor)}；请改填百分数。",
                        $"{share.Value}% is stated, but numerator over denominator is {ratio.Computed:0.##}%, {factor} times as much: {NameEn(factor)}; give percent.");
            }
            else if (share.Value < 1 && report.Before(share) is [.., { Value: >= 5 } last] && share.Value * 100 / last.Value is > 0.5 and < 2)
            {
                yield return ReportFinding.On(share, Code, Severity.Error,
                    $"填报 {share.Value}%，{last.Year} 年为 {last.Value}%：像是把小数当成了百分数；请填 {share.Value * 100:0.####}，或在备注说明。",
                    $"{share.Value}% is stated, {last.Value}% in {last.Year}: it looks like a fraction typed as percent; give {share.Value * 100:0.####}, or explain it in the note.");
            }
        }
    }

    /// <summary>100, 10, 0.1 or 0.01 when the counts give that many times the stated share; otherwise null.</summary>
    internal static double? Slip(RatioParts ratio)
    {
        if (ratio.Share.Value <= 0) return null;
        var times = ratio.Computed / ratio.Share.Value;
        foreach (var factor in (double[])[100, 10, 0.1, 0.01])
            if (Math.Abs(times / factor - 1) < Near) return factor;
        return null;
    }

    private static string NameZh(double factor) => factor switch { 100 => "像是填成了小数", 0.1 => "像是填成了千分数", _ => "小数点错位" };

    private static string NameEn(double factor) => factor switch { 100 => "it looks like a fraction", 0.1 => "it looks like permille", _ => "the point has slipped" };
}
