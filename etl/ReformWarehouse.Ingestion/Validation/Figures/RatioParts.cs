using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Figures;

/// <summary>The counts that a stated share was computed from: on its own row, or on other rows of the return.</summary>
/// <param name="Share">The stated share, in percent.</param>
/// <param name="Numerator">Count on top.</param>
/// <param name="Denominator">Count below; above zero.</param>
/// <param name="Slack">How far rounding of all three may move the share, in percentage points.</param>
internal sealed record RatioParts(Figure Share, double Numerator, double Denominator, double Slack)
{
    public double Computed => Numerator / Denominator * 100;

    public static RatioParts? Of(Figure share, ReportFigures report)
    {
        var indicator = ReferenceData.Indicators.Indicator(share.Key.IndicatorCode)!;
        if (!indicator.IsPercentage || share.Bound != Bound.Exact || share.Key.UnitBase != "%" || share.Row is not { } row) return null;
        var (numerator, denominator) = (row.Numerator, row.Denominator);
        if (numerator is null || denominator is null)
        {
            numerator = Count(indicator.NumeratorCode, share, report);
            denominator = Count(indicator.DenominatorCode, share, report);
        }

        if (numerator is not >= 0 || denominator is not > 0) return null;
        var relative = numerator == 0 ? 0 : RoundingSlack.Of(numerator.Value) / numerator.Value + RoundingSlack.Of(denominator.Value) / denominator.Value;
        return new RatioParts(share, numerator.Value, denominator.Value, share.Slack + numerator.Value / denominator.Value * 100 * relative);
    }

    private static double? Count(string? code, Figure share, ReportFigures report)
    {
        if (code is null || ReferenceData.Indicators.Indicator(code) is not { } part) return null;
        var found = report.OwnAt(share.Key with { IndicatorCode = code, UnitBase = part.BaseUnit }, share.Year);
        return found is { Bound: Bound.Exact } ? found.Value : null;
    }
}
