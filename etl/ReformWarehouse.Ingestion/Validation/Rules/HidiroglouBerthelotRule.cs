using ReformWarehouse.GapAnalysis.Outliers;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Validation.Rules;

/// <summary>
/// A figure's change against last year stands out among its peers (divisions of the same tier): the Hidiroglou-Berthelot edit (1986), which lets small
/// units change more than large ones. Needs five peers with both years; zeros and blanks are not judged. Level 2.
/// </summary>
public sealed class HidiroglouBerthelotRule : IReportRule
{
    public string Code => "hidiroglou_berthelot";

    public IEnumerable<ReportFinding> Check(ReportFigures report, RuleBook rules)
    {
        foreach (var group in report.Own.Where(figure => figure.IsExact).GroupBy(figure => (Key: figure.Key with { JurisdictionCode = "" }, figure.Year, Tier: Jurisdiction.LevelOf(figure.Key.JurisdictionCode))))
        {
            var peers = Peers(report, group.Key.Key, group.Key.Year, group.Key.Tier);
            var indicator = group.Key.Key.IndicatorCode;
            if (peers.Count(peer => peer is { Before: > 0, After: > 0 }) < rules.Number(Code, indicator, "min_units", 5)) continue;
            var settings = new HidiroglouBerthelotSettings(rules.Number(Code, indicator, "u", 0.5), rules.Number(Code, indicator, "a", 0.05), rules.Number(Code, indicator, "c", 4));
            var edit = HidiroglouBerthelot.Of([.. peers.Select(peer => peer.Before)], [.. peers.Select(peer => peer.After)], settings);
            foreach (var index in edit.Outliers)
            {
                var (code, before, after) = peers[index];
                if (group.FirstOrDefault(figure => figure.Key.JurisdictionCode == code) is not { } figure) continue;
                yield return ReportFinding.On(figure, Code, Severity.Warning,
                    $"与同级 {peers.Count} 个地区相比变动异常：{before} → {after}，同级中位变动为 {edit.MedianRatio.Value:0.###} 倍；请核对，属实请在备注说明。",
                    $"the change stands out among {peers.Count} divisions of its tier: {before} → {after}, where the median change is ×{edit.MedianRatio.Value:0.###}; check, and if it is true say so in the note.");
            }
        }
    }

    private static List<(string Code, double? Before, double? After)> Peers(ReportFigures report, FigureKey key, int year, JurisdictionLevel tier)
    {
        var codes = report.Own.Concat(report.Known.OfIndicator(key.IndicatorCode)).Where(figure => figure.Year == year && figure.Key with { JurisdictionCode = "" } == key)
            .Select(figure => figure.Key.JurisdictionCode).Where(code => Jurisdiction.LevelOf(code) == tier).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. codes.Select(code => (code, Exact(code, year - 1), Exact(code, year)))];

        double? Exact(string code, int at) => report.At(key with { JurisdictionCode = code }, at) is { IsExact: true } figure ? figure.Value : null;
    }
}
