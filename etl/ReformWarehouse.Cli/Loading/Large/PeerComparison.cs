using System.Collections.Concurrent;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Ingestion.Validation.Rules;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Lake.Bulk;

namespace ReformWarehouse.Cli.Loading.Large;

/// <summary>The edit among peers on whole tiers of divisions, series by series, without holding the figures as objects.</summary>
internal sealed class PeerComparison(RuleBook rules)
{
    private readonly HidiroglouBerthelotRule rule = new();
    private readonly ConcurrentBag<(PeerSeries Series, PeerEdit Edit)> found = [];

    /// <param name="series">Every series in which the return states a figure; a series in another unit than the indicator's is not compared.</param>
    /// <param name="codes">Codes of the divisions by position.</param>
    public void Run(IEnumerable<PeerSeries> series, IReadOnlyDictionary<int, string> codes) => series.Where(one => SeriesCode.Parts(one.Series) is not null).AsParallel().ForAll(one =>
    {
        var peers = one.Divisions.Select((division, at) => (codes[division], one.Before[at], one.After[at])).ToList();
        if (rule.Edit(peers, one.IndicatorCode, rules) is { } edit) found.Add((one, edit));
    });

    public IEnumerable<(PeerSeries Series, string Division)> Outliers => found.SelectMany(pair => pair.Edit.Outliers.Select(outlier => (pair.Series, outlier.Code)));

    public PeerEdits Edits
    {
        get
        {
            var edits = new PeerEdits();
            foreach (var (series, edit) in found)
            {
                if (SeriesCode.Parts(series.Series) is not { } parts) continue;
                var unit = ReferenceData.Indicators.Indicator(series.IndicatorCode)!.BaseUnit;
                edits[new PeerGroup(new FigureKey(series.IndicatorCode, "", parts.Window, parts.Years, parts.Delta, unit), series.Year, (JurisdictionLevel)series.Tier)] =
                    edit with { Outliers = [.. edit.Outliers.OrderBy(outlier => outlier.Code, StringComparer.Ordinal)] };
            }

            return edits;
        }
    }
}
