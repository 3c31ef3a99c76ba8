using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of conflicts: one row for each conflicting statement.</summary>
internal static class ConflictColumns
{
    public sealed record Row(FigureConflict Conflict, int Number, Observation Observation);

    public static IReadOnlyList<Row> Rows(IReadOnlyList<FigureConflict> conflicts) =>
        [.. conflicts.SelectMany((conflict, index) => conflict.Observations.Select(observation => new Row(conflict, index + 1, observation)))];

    public static IReadOnlyList<ResultColumn<Row>> For(Culture culture) =>
    [
        new("conflict", "序号", "no.", row => row.Number, row => row.Number.ToString(CultureInfo.InvariantCulture)),
        new("jurisdiction_code", "", "", row => row.Conflict.JurisdictionCode),
        new("jurisdiction_name", "地区", "jurisdiction", row => GapColumns.JurisdictionName(row.Conflict.JurisdictionCode, culture),
            row => GapColumns.JurisdictionName(row.Conflict.JurisdictionCode, culture)),
        new("indicator_code", "", "", row => row.Observation.IndicatorCode),
        new("indicator_name", "指标", "indicator", row => Name(row, culture), row => $"{Name(row, culture)} {row.Observation.IndicatorCode}"),
        new("year", "年", "year", row => row.Observation.Year, row => row.Observation.Year.ToString(CultureInfo.InvariantCulture)),
        new("value", "数值", "value", row => row.Observation.Value?.Point,
            row => row.Observation.Value is { } value ? Display.Value(value, row.Observation.UnitBase, 2, culture) : "—") { RightAligned = true },
        new("bound", "", "", row => row.Observation.Value is { } value ? CodeLists.Bound.CodeOf(value.Bound) : null),
        new("unit", "", "", row => row.Observation.UnitBase),
        new("source", "出处", "source", row => row.Observation.Source.ToString(), row => row.Observation.Source.ToString()),
    ];

    private static string Name(Row row, Culture culture) => ReferenceData.Indicators.Indicator(row.Observation.IndicatorCode) is { } indicator
        ? culture.Pick(indicator.NameZh, indicator.NameEn)
        : row.Observation.IndicatorCode;
}
