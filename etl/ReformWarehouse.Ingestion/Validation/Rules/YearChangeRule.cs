using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>A figure changed against the year before by more than its kind does: stocks by half, flows threefold, shares by ten points. Level 2.</summary>
public sealed class YearChangeRule : IReportRule
{
    public string Code => "year_change";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var figure in report.Own)
        {
            if (!figure.IsExact || report.At(figure.Key, figure.Year - 1) is not { IsExact: true } before || DigitSlipRule.Slip(figure, report, rules) is not null) continue;
            var indicator = ReferenceData.Indicators.Indicator(figure.Key.IndicatorCode)!;
            if (!IsUnusual(figure, before, indicator, rules)) continue;
            yield return ReportFinding.On(figure, Code, Severity.Warning,
                $"比上年变动大：{before.Year} 年 {before.Value}，{figure.Year} 年 {figure.Value}；请核对，属实请在备注说明原因。",
                $"a large change: {before.Value} in {before.Year}, {figure.Value} in {figure.Year}; check, and if it is true say why in the note.");
        }
    }

    private bool IsUnusual(Figure figure, Figure before, Indicator indicator, RuleBook rules)
    {
        if (indicator.IsPercentage) return Math.Abs(figure.Value - before.Value) > rules.Number(Code, indicator.Code, "max_points", 10);
        if (before.Value <= 0 || figure.Value <= 0 || Math.Max(before.Value, figure.Value) < rules.Number(Code, indicator.Code, "min_size", 50)) return false;
        var most = indicator.MeasureType is MeasureType.Stock or MeasureType.Ratio
            ? rules.Number(Code, indicator.Code, "max_ratio_stock", 1.5)
            : rules.Number(Code, indicator.Code, "max_ratio_flow", 3);
        var ratio = figure.Value / before.Value;
        return ratio > most || ratio < 1 / most;
    }
}
