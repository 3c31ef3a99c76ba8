using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Cube;

/// <summary>How indicators are put together, as the catalogue has it in a cell's year.</summary>
internal sealed class LineageRules(DuckDBConnection connection)
{
    private readonly ILookup<string, (string OverJurisdictions, string OverYears, int From, int To)> rules =
        connection.Read(SqlScripts.Read("duckdb/lineage/indicator_rule.sql"), row => (Code: row.GetString(0), Rule: (row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4))))
            .ToLookup(row => row.Code, row => row.Rule, StringComparer.Ordinal);

    /// <summary>Whether a division's own figure is what it contributes to a sum: always a count, a share only with its numerator and denominator.</summary>
    public bool Contributes(CubeRow row) => row.Origin is CellOrigin.Reported or CellOrigin.Derived && (Of(row).OverJurisdictions is "sum" or "none" || row.Number("numerator") is not null);

    /// <summary>The years of a span that its value is taken from.</summary>
    public IEnumerable<int> YearsOf(CubeRow span) => Of(span).OverYears is "sum" or "average" ? Enumerable.Range(span.FirstYear, span.Year - span.FirstYear + 1) : [span.Year];

    private (string OverJurisdictions, string OverYears, int From, int To) Of(CubeRow row) => rules[row.IndicatorCode].First(rule => rule.From <= row.Year && row.Year <= rule.To);
}
