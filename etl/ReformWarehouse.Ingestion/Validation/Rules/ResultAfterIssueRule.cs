using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A result does not lie in a year after the one in which the document was issued: that is a target, or a slip of the year. Level 1.</summary>
public sealed class ResultAfterIssueRule : IReportRule
{
    public string Code => "result_after_issue";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        var issued = report.Report.IssuedYear;
        return report.Statements.Where(row => row.Kind == StatementKind.Actual && row.PeriodEnd > issued).Select(row => ReportFinding.On(row, Code, Severity.Warning,
            $"文件 {issued} 年印发，却填报 {row.PeriodEnd} 年的实际数；若是目标，kind 应填 target，否则请更正 period_end。",
            $"the document is of {issued} and states a result of {row.PeriodEnd}; a target has kind target, otherwise correct period_end."));
    }
}
