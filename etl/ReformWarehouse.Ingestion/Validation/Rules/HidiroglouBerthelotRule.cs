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
        foreach (var group in report.Own.Where(figure => figure.IsExact)
            .GroupBy(figure => new PeerGroup(figure.Key with { JurisdictionCode = "" }, figure.Year, Jurisdiction.LevelOf(figure.Key.JurisdictionCode))))
        {
            var edit = report.PeerEdits is { } edits ? edits.GetValueOrDefault(group.Key) : Edit(Peers(report, group.Key.Key, group.Key.Year, group.Key.Tier), group.Key.Key.IndicatorCode, rules);
            foreach (var (code, before, after) in edit?.Outliers ?? [])
            {
                if (group.FirstOrDefault(figure => figure.Key.JurisdictionCode == code) is not { } figure) continue;
                yield return ReportFinding.On(figure, Code, Severity.Warning,
                    $"与同级 {edit!.Units} 个地区相比变动异常：{before} → {after}，同级中位变动为 {edit.MedianRatio:0.###} 倍；请核对，属实请在备注说明。",
                    $"the change stands out among {edit.Units} divisions of its tier: {before} → {after}, where the median change is ×{edit.MedianRatio:0.###}; check, and if it is true say so in the note.");
            }
        }
    }

    /// <summary>The edit of one group.</summary>
    /// <param name="peers">Every division of the tier that reports the series this year, with its exact figures; null where it has none.</param>
    /// <param name="indicator">The indicator, whose settings hold.</param>
    /// <param name="rules">The configuration.</param>
    /// <returns>Null when there are too few peers, or none stands out.</returns>
    public PeerEdit? Edit(IReadOnlyList<(string Code, double? Before, double? After)> peers, string indicator, RuleBook rules)
    {
        if (peers.Count(peer => peer is { Before: > 0, After: > 0 }) < rules.Number(Code, indicator, "min_units", 5)) return null;
        var settings = new HidiroglouBerthelotSettings(rules.Number(Code, indicator, "u", 0.5), rules.Number(Code, indicator, "a", 0.05), rules.Number(Code, indicator, "c", 4));
        var edit = HidiroglouBerthelot.Of([.. peers.Select(peer => peer.Before)], [.. peers.Select(peer => peer.After)], settings);
        return edit.Outliers.Count == 0
            ? null
            : new PeerEdit(peers.Count, edit.MedianRatio.Value!.Value, [.. edit.Outliers.Select(index => (peers[index].Code, peers[index].Before!.Value, peers[index].After!.Value))]);
    }

    private static List<(string Code, double? Before, double? After)> Peers(ReportFigures report, FigureKey key, int year, JurisdictionLevel tier)
    {
        var codes = report.Own.Concat(report.Known.OfIndicator(key.IndicatorCode)).Where(figure => figure.Year == year && figure.Key with { JurisdictionCode = "" } == key)
            .Select(figure => figure.Key.JurisdictionCode).Where(code => Jurisdiction.LevelOf(code) == tier).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. codes.Select(code => (code, Exact(code, year - 1), Exact(code, year)))];

        double? Exact(string code, int at) => report.At(key with { JurisdictionCode = code }, at) is { IsExact: true } figure ? figure.Value : null;
    }
}
