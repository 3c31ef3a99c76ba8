using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A target that a return repeats is the one that the plan set: same value for the same indicator, division, due year and window. Level 4.</summary>
public sealed class TargetAgainstPlanRule : IReportRule
{
    public string Code => "target_against_plan";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var row in report.Statements.Where(row => row is { Kind: StatementKind.Target, Role: ValueRole.Level, Subject: null, Value: not null }))
        {
            var plan = report.Known.Targets.FirstOrDefault(target => target.Source.ReportCode != report.Report.ReportCode
                && target.IndicatorCode == row.IndicatorCode && target.JurisdictionCode == row.JurisdictionCode && target.Subject is null && target.Year == row.PeriodEnd
                && target.Window == row.Window && target.DeltaType == row.DeltaType && target.UnitBase == row.UnitBase && target.Value is not null);
            if (plan?.Value is not { } planned || Math.Abs(planned.Point - row.Value!.Value) <= RoundingSlack.Of(planned.Point) + RoundingSlack.Of(row.Value.Value)) continue;
            yield return ReportFinding.On(row, Code, Severity.Warning,
                $"目标与规划不一致：本表 {row.Value}，{plan.Source} 为 {planned.Point} {row.UnitBase}；请核对，经调整的请注明文件。",
                $"the target differs from the plan's: {row.Value} here, {planned.Point} {row.UnitBase} in {plan.Source}; check, and if it was changed name the document.");
        }
    }
}
