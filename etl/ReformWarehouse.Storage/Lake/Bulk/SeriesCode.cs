using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>Window, kind of change and years covered as one number: figures with equal numbers may be set against each other over years.</summary>
public static class SeriesCode
{
    private const int OfUnits = 4000;

    /// <summary>The same number as <c>sql/duckdb/bulk/return_figure.sql</c> computes.</summary>
    public static int Of(Window window, DeltaType? delta, int? years) => (int)WindowPosition(window) * 3 + DeltaPosition(delta) + 15 * (years ?? 0);

    /// <summary>Of a row; one that is counted in another unit than the indicator's has a series of its own.</summary>
    internal static int Of(StatementRow row, string baseUnit) =>
        Of(row.Window, row.DeltaType, row.Window == Window.CumulativeOverPeriod && row.PeriodStart is { } first ? row.PeriodEnd - first + 1 : null)
        + (row.UnitBase == baseUnit ? 0 : OfUnits);

    /// <returns>Null when figures of that series are not in the indicator's unit.</returns>
    public static (Window Window, DeltaType? Delta, int? Years)? Parts(int series) =>
        series >= OfUnits ? null : ((Window, DeltaType?, int?)?)(
            (series % 15 / 3) switch
            {
                0 => Window.LevelAtYear,
                1 => Window.AnnualFlow,
                2 => Window.CumulativeOverPeriod,
                3 => Window.PerOccurrence,
                _ => Window.Unspecified,
            },
            (series % 3) switch { 1 => DeltaType.IncreaseOverBase, 2 => DeltaType.NewInPeriod, _ => null },
            series < 15 ? null : series / 15);

    private static int WindowPosition(Window window) => window switch
    {
        Window.LevelAtYear => 0,
        Window.AnnualFlow => 1,
        Window.CumulativeOverPeriod => 2,
        Window.PerOccurrence => 3,
        Window.Unspecified => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(window), window, "Unknown window."),
    };

    private static int DeltaPosition(DeltaType? delta) => delta switch
    {
        null => 0,
        DeltaType.IncreaseOverBase => 1,
        DeltaType.NewInPeriod => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(delta), delta, "Unknown kind of change."),
    };
}
