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
                from counted in new[] { asked.CountedCode, asked.DenominatorCode }.OfType<string>()
                from year in years
                from division in known[(related[0].Code, query.Window, year)].GetValueOrDefault(counted) ?? new HashSet<string>()
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
        var codes = people.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        var ofPeople = related.Where(indicator => indicator.DenominatorCode is { } denominator && codes.Contains(denominator)).ToList();
        var families = people.Where(indicator => indicator.PartOf is not null && indicator.CountedCode == indicator.Code)
            .GroupBy(indicator => indicator.PartOf!, (whole, parts) => new PartFamily(whole, [.. parts.Select(part => part.Code)]))
            .ToList();
        // A share put together from complete pairs counts fewer than its count does: the rest are those without a pair, and add up over divisions as well.
        var paired = people.Where(indicator => indicator.CountedCode != indicator.Code).Select(indicator => (Whole: indicator.CountedCode, Part: indicator.Code))
            .Concat(ofPeople.Select(indicator => (Whole: indicator.DenominatorCode!, Part: Out(indicator)))).ToList();
        families.AddRange(paired.Select(pair => new PartFamily(pair.Whole, [pair.Part, Rest(pair.Part)])));
        var sides = new[] { RollUp.Reconciled, RollUp.RolledUp }.Select(side => Rows([.. people.Union(ofPeople).Select(indicator => indicator.Code)], window, missing, side)).ToList();
        var names = people.Select(indicator => (Counted: indicator.CountedCode, Name: indicator.Code)).Concat(ofPeople.Select(indicator => (Counted: indicator.DenominatorCode!, Name: Out(indicator))))
            .ToLookup(pair => pair.Counted, pair => pair.Name, StringComparer.Ordinal);
        foreach (var year in missing)
            known[(related[0].Code, window, year)] = Hide([.. sides.Select(rows => Cells(rows.Where(row => row.Year == year), people, ofPeople, paired))], families, names);
    }

    private IReadOnlyList<CubeRow> Rows(IReadOnlyList<string> codes, WindowSelection window, IReadOnlyList<int> years, RollUp side) => codes.Count == 0 || divisions.Value.Count == 0 ? []
        : everything.Answer(new CubeQuery
        {
            Indicators = codes,
            Jurisdictions = new JurisdictionSelection.Listed(divisions.Value),
            Periods = [.. years.Select(Period.Year)],
            Window = window,
            RollUp = side,
            MinimumCoverage = 0,
        }).Rows;

    private static Dictionary<string, IReadOnlyCollection<DisclosureCell>> Cells(IEnumerable<CubeRow> rows, List<Counted> people, List<Counted> ofPeople, List<(string Whole, string Part)> paired)
    {
        var byIndicator = rows.ToLookup(row => row.IndicatorCode, StringComparer.Ordinal);
        var cells = people.ToDictionary(indicator => indicator.Code, indicator => (IReadOnlyCollection<DisclosureCell>)[.. byIndicator[indicator.Code].Select(Cell).OfType<DisclosureCell>()], StringComparer.Ordinal);
        foreach (var indicator in ofPeople)
            cells[Out(indicator)] = [.. byIndicator[indicator.Code].Where(row => row.Number("denominator") is not null).Select(row => new DisclosureCell(row.JurisdictionCode, row.Text("parent_code"), row.Number("denominator")!.Value))];
        foreach (var (whole, part) in paired.Where(pair => cells.ContainsKey(pair.Whole)))
        {
            var counts = cells[part].ToDictionary(cell => cell.Code, cell => cell.Count, StringComparer.Ordinal);
            cells[Rest(part)] = [.. cells[whole].Select(cell => new DisclosureCell(cell.Code, cell.ParentCode, cell.Count - counts.GetValueOrDefault(cell.Code))).Where(cell => cell.Count > 0)];
        }

        return cells;
    }

    /// <summary>
    /// A cell shows what is reported and what is rolled up, and a count is shown by itself and by every share of it: hidden for one it is hidden for all, and what
    /// that entails for each.
    /// </summary>
    /// <returns>By what is counted.</returns>
    private IReadOnlyDictionary<string, IReadOnlySet<string>> Hide(List<Dictionary<string, IReadOnlyCollection<DisclosureCell>>> sides, List<PartFamily> families, ILookup<string, string> names)
    {
        var hidden = names.ToDictionary(counted => counted.Key, _ => (IReadOnlySet<string>)new HashSet<string>(), StringComparer.Ordinal);
        for (var before = -1; before != hidden.Values.Sum(codes => codes.Count);)
        {
            before = hidden.Values.Sum(codes => codes.Count);
            foreach (var cells in sides)
            {
                var also = names.SelectMany(counted => counted.Select(name => (name, codes: hidden[counted.Key]))).ToDictionary(pair => pair.name, pair => pair.codes, StringComparer.Ordinal);
                var found = PartDisclosure.Hidden(cells, families, smallest, also);
                hidden = names.ToDictionary(counted => counted.Key, counted => (IReadOnlySet<string>)counted.SelectMany(name => found[name]).ToHashSet(), StringComparer.Ordinal);
            }
        }

        return hidden;
    }

    /// <summary>The name of what a share is out of, as its own cells have it.</summary>
    private static string Out(Counted indicator) => indicator.Code + " /";

    /// <summary>The name of those that a share's count leaves out.</summary>
    private static string Rest(string part) => part + " -";

    private static DisclosureCell? Cell(CubeRow row) => (row.Number("denominator") is null ? row.Value : row.Number("numerator")) is { } count
        ? new(row.JurisdictionCode, row.Text("parent_code"), count, row.Number("denominator"))
        : null;

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
