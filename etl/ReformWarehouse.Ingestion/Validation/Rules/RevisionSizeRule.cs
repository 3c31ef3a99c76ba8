using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A later vintage of the same report changes a figure by more than a revision usually does. Level 2.</summary>
public sealed class RevisionSizeRule : IReportRule
{
    public string Code => "revision_size";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var figure in report.Own)
        {
            var earlier = report.Known.Of(figure.Key).Where(known => known.Year == figure.Year && known.ReportCode == report.Report.ReportCode).ToList();
            if (earlier is not [var before] || before.Value == figure.Value) continue;
            var isShare = figure.Key.UnitBase is "%" or "百分点";
            var change = isShare ? Math.Abs(figure.Value - before.Value) : before.Value == 0 ? double.PositiveInfinity : Math.Abs(figure.Value / before.Value - 1);
            var most = isShare ? rules.Number(Code, figure.Key.IndicatorCode, "max_points", 1) : rules.Number(Code, figure.Key.IndicatorCode, "max_relative", 0.05);
            if (change <= most) continue;
            yield return ReportFinding.On(figure, Code, Severity.Warning,
                $"修订幅度大：上一版为 {before.Value}，本版为 {figure.Value}；如属更正请在备注说明原因。",
                $"a large revision: {before.Value} in the earlier vintage, {figure.Value} now; if it is a correction, say why in the note.");
        }
    }
}
