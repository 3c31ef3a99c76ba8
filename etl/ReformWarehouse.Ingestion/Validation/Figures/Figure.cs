using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Figures;

/// <summary>A stated level or amount of a division itself, from the return at hand or from the warehouse, in the form in which rules compare.</summary>
/// <param name="Key">What it is of, without the year.</param>
/// <param name="Year">Last year of its period.</param>
/// <param name="Value">In base units.</param>
/// <param name="Bound">How it limits the true value.</param>
/// <param name="ReportCode">Report that states it.</param>
/// <param name="Place">Where in the report.</param>
/// <param name="Row">The row of the return at hand; null for a figure of the warehouse.</param>
public sealed record Figure(FigureKey Key, int Year, double Value, Bound Bound, string ReportCode, string Place, StatementRow? Row)
{
    public bool IsExact => Bound is Bound.Exact or Bound.About;

    /// <summary>Half the last printed digit: how far the true value may lie from the figure.</summary>
    public double Slack => RoundingSlack.Of(Value);

    /// <summary>Null when the row is no plain figure of the division: a difference, a target, another definition, an organisation's, or no number.</summary>
    public static Figure? Of(StatementRow row, string reportCode) =>
        row is { Kind: StatementKind.Actual or StatementKind.Input, Role: ValueRole.Level or ValueRole.ImpliedLevel, Subject: null, Value: { } value, Bound: not Bound.Range }
        && row.Status != ObservationStatus.DefinitionDiffers
            ? new(new FigureKey(row.IndicatorCode, row.JurisdictionCode, row.Window, Years(row.Window, row.PeriodStart, row.PeriodEnd), row.DeltaType, row.UnitBase),
                row.PeriodEnd, value, row.Bound, reportCode, row.SourcePlace, row)
            : null;

    /// <summary>The same for a figure that the warehouse holds.</summary>
    public static Figure? Of(Observation known) =>
        known is { Kind: StatementKind.Actual or StatementKind.Input, Role: ValueRole.Level or ValueRole.ImpliedLevel, Subject: null, Value: { } value }
        && known.Status != ObservationStatus.DefinitionDiffers && value.Bound != Bound.Range
            ? new(new FigureKey(known.IndicatorCode, known.JurisdictionCode, known.Window, Years(known.Window, known.PeriodStart, known.Year), known.DeltaType, known.UnitBase),
                known.Year, value.Point, value.Bound, known.Source.ReportCode, known.Source.Place, null)
            : null;

    /// <summary>How many years an amount covers; null where a start means nothing or is not stated.</summary>
    private static int? Years(Window window, int? start, int end) => window == Window.CumulativeOverPeriod && start is { } first ? end - first + 1 : null;
}

/// <summary>What a figure is of: only figures with equal keys may be set against each other over years or reports.</summary>
public sealed record FigureKey(string IndicatorCode, string JurisdictionCode, Window Window, int? Years, DeltaType? DeltaType, string UnitBase);
