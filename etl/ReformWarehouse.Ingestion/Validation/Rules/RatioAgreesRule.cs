using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A stated share is its numerator over its denominator, where the return states them. Level 1. Wrong by a power of ten is <see cref="ShareScaleRule"/>'s.</summary>
public sealed class RatioAgreesRule : IReportRule
{
    public string Code => "ratio_agrees";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var share in report.Own)
        {
            if (RatioParts.Of(share, report) is not { } ratio || ShareScaleRule.Slip(ratio) is not null) continue;
            var most = ratio.Slack + rules.Number(Code, share.Key.IndicatorCode, "max_points", 0.5);
            if (Math.Abs(ratio.Computed - share.Value) <= most) continue;
            yield return ReportFinding.On(share, Code, Severity.Warning,
                $"填报 {share.Value}%，而 {ratio.Numerator} ÷ {ratio.Denominator} = {ratio.Computed:0.##}%；请核对三个数，或在备注说明口径。",
                $"{share.Value}% is stated, but {ratio.Numerator} / {ratio.Denominator} = {ratio.Computed:0.##}%; check the three, or explain the definition in the note.");
        }
    }
}
