using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Completeness;

/// <summary>One figure that a division owed for a year, and the day on which it first came in.</summary>
/// <param name="Division">Who owed it.</param>
/// <param name="Indicator">What was owed.</param>
/// <param name="Due">Last day on which it was on time.</param>
/// <param name="FirstReceived">Day, Asia/Shanghai, on which the warehouse first received it; null when it did not, or it no longer counts.</param>
internal sealed record Duty(Jurisdiction Division, Indicator Indicator, DateOnly Due, DateOnly? FirstReceived)
{
    public bool IsLate => FirstReceived > Due;

    public static IReadOnlyList<Duty> Of(IReadOnlyList<ReportingObligation> obligations, IReadOnlyList<Jurisdiction> divisions, int year, IReadOnlyList<ReceivedFigure> received)
    {
        var dayOf = received.ToDictionary(figure => (figure.IndicatorCode, figure.JurisdictionCode), figure => DateOnly.FromDateTime(figure.FirstReceivedAt.ToOffset(TimeSpan.FromHours(8)).DateTime));
        return [.. from division in divisions
                   from owed in obligations
                   where owed.Holds(year) && owed.BindsOn(division)
                   select new Duty(division, ReferenceData.Indicators.Indicator(owed.IndicatorCode)!, owed.DueFor(year), dayOf.TryGetValue((owed.IndicatorCode, division.Code), out var day) ? day : null)];
    }
}
