using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// Which cells are hidden, decided over the whole tree of divisions and over every indicator that shares a count with an asked one, whatever a question selects:
/// two questions can then not be set against each other. Kept per indicator and year for as long as the session's snapshot.
/// </summary>
internal sealed class DisclosurePattern(DuckDBConnection connection, CubeExecutor everything, int smallest)
{
    private sealed record Related(string Code, string CountedCode, string? DenominatorCode, string CountedUnit);

    private readonly Dictionary<(string Indicator, int Year), IReadOnlySet<string>> known = [];
    private readonly Lazy<List<string>> divisions = new(() => Read("division", null, row => row.GetString(0), connection));

    /// <returns>Keys of the hidden cells, as the statement compares them.</returns>
    public IReadOnlyList<string> Hidden(CubeQuery query, IReadOnlyList<int> years)
    {
        var related = Read("related_indicator", query.Indicators.ToList(),
            row => new Related(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3)), connection);
        foreach (var indicator in related) Learn(indicator, query, years);
        return
        [
            .. from asked in related
               where query.Indicators.Contains(asked.Code)
               from other in related
               where other.CountedCode == asked.CountedCode || other.CountedCode == asked.DenominatorCode
               from year in years
               from code in known[(other.Code, year)]
               select HiddenCell.Key(asked.Code, code, year),
        ];
    }

    private void Learn(Related indicator, CubeQuery query, IReadOnlyList<int> years)
    {
        var missing = years.Where(year => !known.ContainsKey((indicator.Code, year))).ToList();
        if (missing.Count == 0) return;
        var rows = !AccessPolicy.CountUnits.Contains(indicator.CountedUnit) ? [] : everything.Answer(new CubeQuery
        {
            Indicators = [indicator.Code],
            Jurisdictions = new JurisdictionSelection.Listed(divisions.Value),
            Periods = [.. missing.Select(Period.Year)],
            Window = query.Window,
            MinimumCoverage = 0,
        }).Rows;
        foreach (var year in missing)
            known[(indicator.Code, year)] = DisclosureControl.Hidden([.. rows.Where(row => row.Year == year).Select(Cell).OfType<DisclosureCell>()], smallest);
    }

    private static DisclosureCell? Cell(CubeRow row) => (row.Number("denominator") is null ? row.Value : row.Number("numerator")) is { } count
        ? new(row.JurisdictionCode, row.Text("parent_code"), count, row.Number("denominator"))
        : null;

    private static List<T> Read<T>(string script, List<string>? indicators, Func<DuckDBDataReader, T> read, DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlScripts.Read($"duckdb/disclosure/{script}.sql");
        if (indicators is not null) command.Parameters.Add(new DuckDBParameter("indicators", indicators));
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read((DuckDBDataReader)reader));
        return rows;
    }
}
