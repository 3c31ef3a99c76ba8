using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Bulletins.Loading;

/// <summary>A reason in both languages, with its code.</summary>
public sealed record Reason(string Code, string Zh, string En);

/// <summary>A statement as a row of the load contract, or the reason why it cannot be one.</summary>
public static class StatementMapping
{
    /// <summary>The row, or why there is none.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="number">Its ordinal in the document.</param>
    public static (StatementRow? Row, Reason? Reason) Map(Statement statement, int number)
    {
        if (statement.IndicatorCode is null || ReferenceData.Indicators.Indicator(statement.IndicatorCode) is not { } indicator)
            return (null, new("unknown_indicator", $"目录中没有“{statement.IndicatorText}”，可申请增补", $"the catalogue has no '{statement.IndicatorText}'; propose it"));
        if (statement.JurisdictionCode is null || ReferenceData.Jurisdictions.Latest(statement.JurisdictionCode) is null)
            return (null, new("unknown_jurisdiction", "没有可用的地区", "no usable jurisdiction"));
        if (statement.PeriodEnd is not { } year) return (null, new("unknown_year", "年份不明", "the year is unknown"));
        if (!CodeLists.ValueRole.TryParse(statement.ValueRole, out var role))
            return (null, new("not_a_level", "增速或位次，不是水平值", "a growth rate or a rank, no level"));
        if (UnitOf(statement, role, indicator) is not { } unit)
            return (null, new("unit", $"单位“{statement.UnitBase}”与 {indicator.Code} 的“{indicator.BaseUnit}”不符", $"unit '{statement.UnitBase}' is not {indicator.Code}'s '{indicator.BaseUnit}'"));
        return (Row(statement, number, indicator, role, unit, year), null);
    }

    private static StatementRow Row(Statement statement, int number, Indicator indicator, ValueRole role, string unit, int year) => new()
    {
        RowNumber = number,
        SourcePlace = $"@{statement.CharStart}–{statement.CharEnd}",
        IndicatorCode = indicator.Code,
        JurisdictionCode = statement.JurisdictionCode!,
        Kind = CodeLists.Kind.Parse(statement.Kind),
        Role = role,
        ValueText = statement.ValueText,
        PrintedValue = (double?)statement.Value,
        Unit = statement.Unit ?? unit,
        Value = (double?)statement.ValueBase,
        Upper = (double?)statement.UpperBase,
        UnitBase = unit,
        Bound = statement.UpperBase is null ? CodeLists.Bound.Parse(statement.Bound) : Bound.Range,
        Window = CodeLists.Window.Parse(statement.Temporal),
        PeriodStart = statement.PeriodStart,
        PeriodEnd = year,
        PeriodBasis = statement.PeriodStated ? PeriodBasis.Stated : PeriodBasis.Inferred,
        DeltaType = !statement.Delta || role != ValueRole.Level ? null : statement.IndicatorText.Contains("新增", StringComparison.Ordinal) ? DeltaType.NewInPeriod : DeltaType.IncreaseOverBase,
        RelativeTo = role != ValueRole.RelativeToBaseline ? null : statement.Quote.Contains('届', StringComparison.Ordinal) ? "previous_term" : "previous_year",
        Numerator = (double?)statement.Numerator,
        Denominator = (double?)statement.Denominator,
        AgainstCode = role == ValueRole.Difference ? statement.Comparator?.AgainstCode : null,
        Direction = role == ValueRole.Difference && CodeLists.Direction.TryParse(statement.Comparator?.Direction, out var direction) ? direction : null,
        Status = ObservationStatus.Normal,
        SourceSection = SectionNumbers.Of(statement.Section),
        SourceStart = statement.CharStart,
        SourceEnd = statement.CharEnd,
    };

    /// <summary>The indicator's own unit where the printed one counts the same; a difference of shares is in 百分点.</summary>
    private static string? UnitOf(Statement statement, ValueRole role, Indicator indicator)
    {
        if (role == ValueRole.RelativeToBaseline) return indicator.BaseUnit;
        if (statement.UnitBase is not { } unit) return null;
        if (role == ValueRole.Difference && unit == "百分点") return indicator.IsPercentage ? unit : null;
        return UnitCatalogue.CountsTheSame(indicator, unit) ? indicator.BaseUnit : null;
    }
}
