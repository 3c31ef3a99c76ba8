using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Cube;

/// <summary>
/// Which cells are hidden, decided over the whole tree of divisions and over every indicator that could give an asked one away (shares of one count, wholes and their
/// parts, at any remove), whatever a question selects: two questions can then not be set against each other. Kept for as long as the session's snapshot.
/// </summary>
internal sealed class DisclosurePattern(DuckDBConnection connection, CubeExecutor everything, int smallest)
{
    private sealed record Counted(string Code, string CountedCode, string? DenominatorCode, string Unit, string? PartOf)
    {
        public IEnumerable<string> Neighbours => new[] { CountedCode, DenominatorCode, PartOf }.OfType<string>();
    }

    private readonly Dictionary<(string First, WindowSelection Window, int Year), IReadOnlyDictionary<string, IReadOnlySet<string>>> known = [];
    private readonly Lazy<List<string>> divisions = new(() => connection.Read(SqlScripts.Read("duckdb/disclosure/division.sql"), row => row.GetString(0)));
    private readonly Lazy<List<Counted>> catalogue = new(() => connection.Read(SqlScripts.Read("duckdb/disclosure/counted_indicator.sql"), row =>
        new Counted(row.GetString(0), row.GetString(1), Text(row, 2), row.GetString(3), Text(row, 4))));

    /// <returns>Keys of the hidden cells, as the statement compares them.</returns>
    public IReadOnlyList<string> Hidden(CubeQuery query, IReadOnlyList<int> years)
    {
        var keys = new List<string>();
        foreach (var code in query.Indicators.Distinct())
        {
            var related = Related(code);
            if (related.Count == 0) continue;
            Learn(related, query.Window, years);
            var asked = related.Single(indicator => indicator.Code == code);
            keys.AddRange(
                from other in related
                where other.CountedCode == asked.CountedCode || other.CountedCode == asked.DenominatorCode
                from year in years
                from division in known[(related[0].Code, query.Window, year)].GetValueOrDefault(other.Code) ?? new HashSet<string>()
                select HiddenCell.Key(code, division, year));
        }

        return keys;
    }

    /// <summary>An indicator with all that counts, shares and parts connect it to, by code; none when the catalogue does not know it.</summary>
    private List<Counted> Related(string code)
    {
        var found = catalogue.Value.Where(indicator => indicator.Code == code).ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            var near = found.Values.SelectMany(indicator => indicator.Neighbours).ToHashSet(StringComparer.Ordinal);
            foreach (var indicator in catalogue.Value.Where(indicator => near.Contains(indicator.Code) || indicator.Neighbours.Any(found.ContainsKey))) found.TryAdd(indicator.Code, indicator);
        }

        return [.. found.Values.OrderBy(indicator => indicator.Code, StringComparer.Ordinal)];
    }

    private void Learn(List<Counted> related, WindowSelection window, IReadOnlyList<int> years)
    {
        var missing = years.Where(year => !known.ContainsKey((related[0].Code, window, year))).ToList();
        if (missing.Count == 0) return;
        var people = related.Where(indicator => AccessPolicy.CountUnits.Contains(indicator.Unit)).ToList();
        var rows = people.Count == 0 || divisions.Value.Count == 0 ? [] : everything.Answer(new CubeQuery
        {
            Indicators = [.. people.Select(indicator => indicator.Code)],
            Jurisdictions = new JurisdictionSelection.Listed(divisions.Value),
            Periods = [.. missing.Select(Period.Year)],
            Window = window,
            MinimumCoverage = 0,
        }).Rows;
        var families = people.Where(indicator => indicator.PartOf is not null && indicator.CountedCode == indicator.Code)
            .GroupBy(indicator => indicator.PartOf!, (whole, parts) => new PartFamily(whole, [.. parts.Select(part => part.Code)])).ToList();
        foreach (var year in missing)
        {
            var cells = people.ToDictionary(indicator => indicator.Code, _ => (IReadOnlyCollection<DisclosureCell>)[], StringComparer.Ordinal);
            foreach (var group in rows.Where(row => row.Year == year).GroupBy(row => row.IndicatorCode)) cells[group.Key] = [.. group.Select(Cell).OfType<DisclosureCell>()];
            known[(related[0].Code, window, year)] = PartDisclosure.Hidden(cells, families, smallest);
        }
    }

    private static DisclosureCell? Cell(CubeRow row) => (row.Number("denominator") is null ? row.Value : row.Number("numerator")) is { } count
        ? new(row.JurisdictionCode, row.Text("parent_code"), count, row.Number("denominator"))
        : null;

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
