using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Gaps;

/// <summary>Everything that an analysis over the whole star needs, as known at one instant: figures, definitions, hierarchy and report titles.</summary>
/// <param name="AsOf">The instant; null for all that is known now.</param>
/// <param name="Figures">Results, targets and stated differences.</param>
/// <param name="Indicators">The catalogue, by code.</param>
/// <param name="Parents">Parent's code by code.</param>
/// <param name="Reports">The reports that count.</param>
/// <param name="Events">The dated changes of divisions.</param>
internal sealed record Warehouse(
    DateTimeOffset? AsOf, FigureSet Figures, IReadOnlyDictionary<string, Indicator> Indicators, IReadOnlyDictionary<string, string?> Parents,
    IReadOnlyList<ReportHeader> Reports, IReadOnlyList<JurisdictionEvent> Events)
{
    public BenchmarkComparison Comparison => new(Figures, Indicators, ParentOf);

    public string? ParentOf(string code) => Parents.GetValueOrDefault(code);

    public static Warehouse Read(DataLake lake, DateTimeOffset? asOf)
    {
        using var star = new StarReader(lake, asOf);
        return new(asOf, FigureLoading.All(star), star.Indicators(), star.Parents(), star.Reports(), star.Events());
    }
}
