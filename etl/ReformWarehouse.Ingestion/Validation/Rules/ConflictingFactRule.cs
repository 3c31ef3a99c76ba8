using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>Another document states another value for the same fact, beyond what rounding explains. Both are kept. Level 5.</summary>
public sealed class ConflictingFactRule : IReportRule
{
    public string Code => "conflicting_fact";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var figure in report.Own.Where(figure => figure.IsExact))
        {
            var other = report.Known.Of(figure.Key).FirstOrDefault(known => known.Year == figure.Year && known.IsExact
                && known.ReportCode != report.Report.ReportCode && Math.Abs(known.Value - figure.Value) > known.Slack + figure.Slack);
            if (other is null) continue;
            yield return ReportFinding.On(figure, Code, Severity.Warning,
                $"与 {other.ReportCode}（{other.Place}）不一致：彼处 {other.Value}，此处 {figure.Value} {figure.Key.UnitBase}；两数均保留，请查明以何为准。",
                $"differs from {other.ReportCode} ({other.Place}): {other.Value} there, {figure.Value} {figure.Key.UnitBase} here; both are kept, find out which holds.");
        }
    }
}
