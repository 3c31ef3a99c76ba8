using ReformWarehouse.GapAnalysis.Outliers;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>
/// The parts of a whole add up to it (shares to 100), within half the last digit of each figure, the whole's included. Judged only when every part is
/// reported and exact. Level 1.
/// </summary>
public sealed class CompositionRule : IReportRule
{
    public string Code => "composition";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var composition in rules.Compositions)
            foreach (var first in report.Own.Where(figure => figure.Key.IndicatorCode == composition.Parts[0]))
            {
                var parts = composition.Parts.Select(code => report.OwnAt(KeyOf(first, code), first.Year)).ToList();
                if (parts.Any(part => part is not { Bound: Bound.Exact })) continue;
                var total = composition.Total is null ? null : report.OwnAt(KeyOf(first, composition.Total), first.Year);
                if (composition.Total is not null && total is not { Bound: Bound.Exact }) continue;
                var whole = total?.Value ?? 100;
                // Figures of one table are printed to the same digit: the finest of them tells which.
                var decimals = parts.Append(total).OfType<Figure>().Max(part => RoundingSlack.Decimals(part.Value)) ?? 0;
                var check = PartsAgainstTotal.Check([.. parts.Select(part => (double?)part!.Value)], whole, decimals);
                if (check.Consistent != false) continue;
                var list = string.Join(" + ", parts.Select(part => part!.Key.IndicatorCode));
                yield return ReportFinding.On(first, Code, Severity.Warning,
                    $"{list} = {check.Sum:0.####}，应为 {whole}（舍入允许差 {check.Slack:0.####}）；请核对各部分。",
                    $"{list} = {check.Sum:0.####}, not {whole} (rounding allows {check.Slack:0.####}); check the parts.");
            }
    }

    private static FigureKey KeyOf(Figure first, string code) =>
        first.Key with { IndicatorCode = code, UnitBase = ReferenceData.Indicators.Indicator(code)!.BaseUnit };
}
