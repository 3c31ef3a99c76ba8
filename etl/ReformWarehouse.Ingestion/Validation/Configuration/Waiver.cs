using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Validation.Configuration;

/// <summary>A finding that was looked into and accepted, until a day. It is then kept as an info that says why.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Indicator">Null for every indicator.</param>
/// <param name="Jurisdiction">Null for every division.</param>
/// <param name="Year">Null for every year.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Expires">Last day on which it holds.</param>
public sealed record Waiver(string Rule, string? Indicator, string? Jurisdiction, int? Year, string Reason, DateOnly Expires)
{
    public bool Covers(string rule, StatementRow row, DateOnly today) =>
        Rule == rule && today <= Expires && (Indicator ?? row.IndicatorCode) == row.IndicatorCode
        && (Jurisdiction ?? row.JurisdictionCode) == row.JurisdictionCode && (Year ?? row.PeriodEnd) == row.PeriodEnd;
}
