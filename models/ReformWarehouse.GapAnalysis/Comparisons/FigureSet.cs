using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>The figures that a question needs, as known at its as-of date: the results, targets and stated differences.</summary>
public sealed class FigureSet(
    IReadOnlyList<Observation> observations, IReadOnlyList<Target> targets, IReadOnlyList<StatedDifference> differences)
{
    private readonly ILookup<(string, string), Observation> observationsByCell = observations.ToLookup(o => (o.IndicatorCode, o.JurisdictionCode));
    private readonly ILookup<(string, string), Target> targetsByCell = targets.ToLookup(t => (t.IndicatorCode, t.JurisdictionCode));
    private readonly ILookup<string, StatedDifference> differencesByIndicator = differences.ToLookup(d => d.IndicatorCode);

    public IReadOnlyList<Observation> Observations => observations;

    public IReadOnlyList<Target> Targets => targets;

    public IReadOnlyList<StatedDifference> Differences => differences;

    public IEnumerable<Observation> ObservationsOf(string indicator, string jurisdiction) => observationsByCell[(indicator, jurisdiction)];

    public IEnumerable<Target> TargetsOf(string indicator, string jurisdiction) => targetsByCell[(indicator, jurisdiction)];

    public IEnumerable<StatedDifference> DifferencesOf(string indicator) => differencesByIndicator[indicator];
}
