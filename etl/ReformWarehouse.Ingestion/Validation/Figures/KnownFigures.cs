using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Validation.Figures;

/// <summary>What the warehouse held when the return came in, of the indicators that the return reports.</summary>
public sealed class KnownFigures
{
    private readonly ILookup<FigureKey, Figure> byKey;
    private readonly ILookup<string, Figure> byIndicator;

    public KnownFigures(IEnumerable<Observation> observations, IReadOnlyList<Target> targets)
    {
        var figures = observations.Select(Figure.Of).OfType<Figure>().ToList();
        byKey = figures.ToLookup(figure => figure.Key);
        byIndicator = figures.ToLookup(figure => figure.Key.IndicatorCode, StringComparer.Ordinal);
        Targets = targets;
    }

    /// <summary>A warehouse that holds nothing yet.</summary>
    public static KnownFigures None { get; } = new([], []);

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>All years and reports of one key.</summary>
    public IEnumerable<Figure> Of(FigureKey key) => byKey[key];

    /// <summary>All figures of an indicator.</summary>
    public IEnumerable<Figure> OfIndicator(string indicatorCode) => byIndicator[indicatorCode];
}
