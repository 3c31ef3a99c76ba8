using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>One indicator that every division of a tier owes each year. Statistical areas owe nothing.</summary>
/// <param name="Level">Tier that owes it.</param>
/// <param name="WithinCode">Only divisions of this province.</param>
/// <param name="IndicatorCode">What is owed: a result of the division itself.</param>
/// <param name="FirstYear">First year it is owed for.</param>
/// <param name="LastYear">Last year, inclusive; null while it goes on.</param>
/// <param name="DueMonth">Month of the following year in which it is due.</param>
/// <param name="DueDay">Last day, inclusive, Asia/Shanghai.</param>
public sealed record ReportingObligation(JurisdictionLevel Level, string WithinCode, string IndicatorCode, int FirstYear, int? LastYear, int DueMonth, int DueDay)
{
    /// <summary>True when it is owed for a year.</summary>
    public bool Holds(int year) => FirstYear <= year && (LastYear is null || year <= LastYear);

    /// <summary>The last day on which the figure of a year is on time.</summary>
    public DateOnly DueFor(int year) => new(year + 1, DueMonth, DueDay);

    /// <summary>True when this division owes it.</summary>
    public bool BindsOn(Jurisdiction division) =>
        division.Level == Level && !division.IsStatisticalArea && (division.Code == WithinCode || Jurisdiction.ProvinceOf(division.Code) == WithinCode);
}
