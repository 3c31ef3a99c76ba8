using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Asks the lake what it holds of the indicators that a return reports, so that rules can set the return against it.</summary>
internal static class HeldFigures
{
    public static KnownFigures Of(StarReader star, IReadOnlyCollection<string> indicators) => new(star.Observations(indicators), star.Targets(indicators));
}
