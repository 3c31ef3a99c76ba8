using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>A rule on a return as a whole, beside what the warehouse holds (ESS levels 1 to 5). One rule a file.</summary>
public interface IReportRule
{
    /// <summary>Its code in messages and in the rules' configuration.</summary>
    string Code { get; }

    /// <summary>What the rule finds, each on a row of the return.</summary>
    IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules);
}
