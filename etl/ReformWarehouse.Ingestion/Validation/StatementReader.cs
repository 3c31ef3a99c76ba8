using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>Turns a submitted row into a statement with known codes and base units: ESS level 0, structure and code lists.</summary>
internal static class StatementReader
{
    /// <returns>The statement, or null when a finding is an error; the findings in either case.</returns>
    /// <param name="row">The row as submitted.</param>
    /// <param name="sourceDocument">The document that the return was drawn up from; null when it is the source itself.</param>
    /// <param name="suggestions">What unknown codes of the file may have been meant as.</param>
    public static (StatementRow? Statement, IReadOnlyList<Finding> Findings) Read(ReturnRow row, string? sourceDocument, CodeSuggestions suggestions)
    {
        var cells = new RowReader(row);
        var indicator = FindIndicator(cells, suggestions);
        var year = cells.Year("period_end");
        if (year is null && row["period_end"] is null) cells.Need("period_end");
        FindJurisdiction(cells, year, suggestions);
        var unit = FindUnit(cells);
        var value = cells.Figure("value", unit, out var mark);
        var upper = cells.Figure("upper", unit, out _);

        var statement = new StatementRow
        {
            RowNumber = row.Line,
            SourcePlace = row.Place,
            IndicatorCode = indicator?.Code ?? "",
            JurisdictionCode = cells.Text("jurisdiction_code") ?? "",
            Subject = cells.Text("subject"),
            Kind = cells.Code("kind", CodeLists.Kind),
            Role = cells.Code("value_role", CodeLists.ValueRole, ValueRole.Level),
            ValueText = cells.Text("value_text") ?? (mark is null ? null : cells.Text("value")),
            PrintedValue = (double?)value,
            Unit = unit?.Unit ?? "",
            Value = ToBase(unit, value),
            Upper = ToBase(unit, upper),
            UnitBase = BaseUnit(unit, indicator),
            Bound = cells.Code("bound", CodeLists.Bound),
            Window = cells.Code("temporal", CodeLists.Window),
            PeriodStart = cells.Year("period_start"),
            PeriodEnd = year ?? 0,
            PeriodBasis = cells.Code("period_basis", CodeLists.PeriodBasis, PeriodBasis.Unknown),
            DeltaType = cells.MaybeCode("delta_type", CodeLists.DeltaType),
            RelativeTo = cells.Text("relative_to"),
            Numerator = (double?)cells.Number("numerator"),
            Denominator = (double?)cells.Number("denominator"),
            AgainstCode = cells.Text("against_code"),
            Direction = cells.MaybeCode("direction", CodeLists.Direction),
            Status = cells.Status(mark),
            SourceDocument = sourceDocument,
            SourceSection = cells.Text("source_section"),
            SourceStart = cells.Offset("source_start"),
            SourceEnd = cells.Offset("source_end"),
            RestatedAt = cells.Text("restated_at"),
            Note = cells.Text("note"),
        };
        return (cells.Findings.Any(finding => finding.Severity == Severity.Error) ? null : statement, cells.Findings);
    }

    private static double? ToBase(UnitDefinition? unit, decimal? printed) =>
        unit is null || printed is null ? null : (double)(printed.Value * (decimal)unit.Multiplier);

    /// <summary>Units that the catalogue equates (件 and 条 of suggestions) and bare multipliers (万) are stored under the indicator's own.</summary>
    private static string BaseUnit(UnitDefinition? unit, Indicator? indicator) =>
        unit is null ? ""
        : indicator is not null && (unit.BaseUnit is null || UnitCatalogue.CountsTheSame(indicator, unit.BaseUnit)) ? indicator.BaseUnit
        : unit.BaseUnit ?? "";

    private static Indicator? FindIndicator(RowReader cells, CodeSuggestions suggestions)
    {
        var code = cells.Need("indicator_code");
        if (code.Length == 0) return null;
        if (ReferenceData.Indicators.Indicator(code) is { } indicator) return indicator;
        var nearest = suggestions.Indicators(code);
        cells.Add(new Finding("unknown_indicator", Severity.Error, code,
            $"指标目录中没有“{code}”{nearest.Zh}。请改用目录中的代码，或先申请增补目录。",
            $"the catalogue has no indicator '{code}'{nearest.En}. Use a catalogued code, or have the catalogue extended first."));
        return null;
    }

    private static void FindJurisdiction(RowReader cells, int? year, CodeSuggestions suggestions)
    {
        var code = cells.Need("jurisdiction_code");
        if (code.Length == 0) return;
        var known = ReferenceData.Jurisdictions.On(code, new DateOnly(year ?? 2025, 12, 31));
        if (known is not null) return;
        var nearest = suggestions.Jurisdictions(code);
        cells.Add(new Finding("unknown_jurisdiction", Severity.Error, code,
            $"{year} 年没有行政区划“{code}”{nearest.Zh}。请填六位区划代码。",
            $"no jurisdiction '{code}' in {year}{nearest.En}. Give the six-digit code."));
    }

    private static UnitDefinition? FindUnit(RowReader cells)
    {
        var code = cells.Need("unit");
        if (code.Length == 0) return null;
        if (ReferenceData.Units.Find(code) is { } unit) return unit;
        cells.Add(new Finding("unknown_unit", Severity.Error, code,
            $"单位表中没有“{code}”；常用的有 人、万人、人次、元、万元、亿元、%、百分点、个、家、项、件。",
            $"the unit list has no '{code}'; common ones are 人, 万人, 人次, 元, 万元, 亿元, %, 百分点, 个, 家, 项, 件."));
        return null;
    }
}
