using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Register;

/// <summary>The cells that the model compares one by one, and their gaps in the register's columns.</summary>
internal sealed class RowWiseCells(StarReader star, RegisterNumbers numbers, RegisterQuestion question)
{
    private readonly DuckDbEngine engine = star.Session.Engine;
    private readonly List<(string Jurisdiction, string Indicator)> cells = star.Session.Engine.Query(SqlScripts.Read("duckdb/register/register_row_wise_cells.sql"),
        row => (row.Text("jurisdiction_code"), row.Text("indicator_code")));

    public void WriteCells() => engine.Append("register_row_wise_cell", rows =>
    {
        foreach (var (jurisdiction, indicator) in cells) rows.AppendRow(indicator, jurisdiction);
    });

    public void WriteGaps(bool english)
    {
        var asked = cells.Where(cell => numbers.Indicators.ContainsKey(cell.Indicator)
            && (question.Indicators.Count == 0 || question.Indicators.Contains(cell.Indicator))
            && (question.Jurisdictions.Count == 0 || question.Jurisdictions.Contains(cell.Jurisdiction))).ToList();
        if (asked.Count == 0) return;
        var register = new GapRegister(Figures(asked), numbers.Indicators, code => numbers.Parents.GetValueOrDefault(code));
        var names = engine.Query("select jurisdiction_code, name from register_place", row => (row.Text("jurisdiction_code"), Name: row.Text("name")))
            .ToDictionary(pair => pair.Item1, pair => pair.Name, StringComparer.Ordinal);
        engine.Append("register_row_wise_gap", rows =>
        {
            foreach (var entry in register.EntriesOf(asked, question)) Append(rows, entry, names[entry.Row.JurisdictionCode], english);
        });
    }

    private FigureSet Figures(List<(string Jurisdiction, string Indicator)> asked)
    {
        var indicators = RelatedIndicators.Of(asked.Select(cell => cell.Indicator), numbers.Indicators);
        var differences = star.Differences(indicators);
        var jurisdictions = differences.Select(difference => difference.JurisdictionCode).Append(Jurisdiction.NationCode).ToHashSet(StringComparer.Ordinal);
        foreach (var code in asked.Select(cell => cell.Jurisdiction).Distinct())
        {
            jurisdictions.Add(code);
            if (numbers.Parents.GetValueOrDefault(code) is { } parent) jurisdictions.Add(parent);
        }

        return new(star.Observations(indicators, jurisdictions), star.Targets(indicators, jurisdictions), differences);
    }

    private static void Append(TypedAppender rows, RegisterEntry entry, string place, bool english)
    {
        var (row, indicator) = (entry.Row, entry.Row.Indicator);
        var (value, benchmark) = (row.Value, row.Benchmark);
        rows.AppendRow(GapRegister.TaskAreaOrder(indicator.TaskArea), indicator.TaskArea, entry.Severity, entry.Severity is null ? null : entry.IsBounded,
            indicator.Code, english ? indicator.NameEn : indicator.NameZh, indicator.MainIndicatorNumber, row.JurisdictionCode, place,
            value?.Subject, value?.Year, value?.PeriodStart, value is null ? null : CodeLists.Window.CodeOf(value.Window), Kind(value),
            value?.Value.Point, value?.Value.Upper, value?.UnitBase ?? indicator.BaseUnit, Bound(value?.Value), value?.Derivation, row.Against,
            Kind(benchmark), benchmark?.JurisdictionCode, benchmark?.Year, benchmark?.PeriodStart, benchmark?.Value.Point, benchmark?.Value.Upper, benchmark?.UnitBase,
            Bound(benchmark?.Value), benchmark?.TargetOperator is { } side ? TargetOperators.Codes.CodeOf(side) : null, benchmark?.Derivation,
            row.Gap?.Point, row.GapUnit, Bound(row.Gap), row.PercentOfBenchmark?.Point, Bound(row.PercentOfBenchmark), row.RelativeGapPercent?.Point,
            row.Reached, row.NeededPerYear, row.Grade.ToString(), RegisterText.Codes(row.Reasons), RegisterText.Texts(row.Reasons, english),
            value?.Sources[0].ReportCode, benchmark?.Sources[0].ReportCode);
    }

    private static string? Kind(Level? side) => side is null ? null : side.IsTarget ? "target" : side.IsDerived ? "derived" : "stated";

    private static string? Bound(BoundedValue? value) => value is { } given ? CodeLists.Bound.CodeOf(given.Bound) : null;
}
