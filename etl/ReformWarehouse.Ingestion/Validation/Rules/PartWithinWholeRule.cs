using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A part (<c>part_of</c> in the catalogue) is not larger than its whole in the same return, beyond what rounding explains. Level 1.</summary>
public sealed class PartWithinWholeRule : IReportRule
{
    public string Code => "part_within_whole";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var part in report.Own)
        {
            if (part.Bound is not (Bound.Exact or Bound.AtLeast or Bound.MoreThan)) continue;
            if (ReferenceData.Indicators.Indicator(part.Key.IndicatorCode)?.PartOf is not { } wholeCode) continue;
            if (report.OwnAt(part.Key with { IndicatorCode = wholeCode }, part.Year) is not { } whole) continue;
            if (whole.Bound is not (Bound.Exact or Bound.AtMost or Bound.LessThan) || part.Value <= whole.Value + part.Slack + whole.Slack) continue;
            yield return ReportFinding.On(part, Code, Severity.Error,
                $"部分 {part.Key.IndicatorCode}={part.Value} 大于总量 {wholeCode}={whole.Value}（{whole.Place}）；请核对两数及单位。",
                $"the part {part.Key.IndicatorCode}={part.Value} exceeds its whole {wholeCode}={whole.Value} ({whole.Place}); check both and their units.");
        }
    }
}
