using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Storage.Cube;

/// <summary>The trees of one question about single years.</summary>
internal sealed class LineageTree
{
    private readonly CubeExecutor executor;
    private readonly LineageRules rules;
    private readonly ILookup<(string Indicator, string Jurisdiction, int Year), LineageStatement> statements;
    private readonly Dictionary<(string, string, int), CubeRow> cells;
    private readonly ILookup<(string, string, int), CubeRow> below;
    private readonly List<CubeRow> members;

    public LineageTree(DuckDBConnection connection, CubeExecutor executor, CubeQuery query, LineageRules rules)
    {
        (this.executor, this.rules) = (executor, rules);
        statements = LineageStatements.Read(connection, query, executor.Policy);
        // A limit or filter leaves out rows, not what a total is of.
        members = [.. executor.Answer(Plain(query)).Rows.Where(row => !row.IsTotal)];
        var top = members.Select(row => row.JurisdictionCode).Concat(query.Jurisdictions is JurisdictionSelection.Group group ? group.Codes : []).ToHashSet();
        // A division passes its own figure on, or what lies below it, whichever side the question shows; only where none is rolled up just its own.
        cells = Cells(Plain(query) with { RollUp = query.RollUp == RollUp.Reported ? RollUp.Reported : RollUp.Reconciled }, top);
        below = cells.Values.Where(row => row.Text("parent_code") is not null).ToLookup(row => (row.IndicatorCode, row.Text("parent_code")!, row.Year));
        if (query.RollUp != RollUp.Reported) ShowWhatIsPassedOn(query);
        if (query.Jurisdictions is JurisdictionSelection.Group) members = [.. cells.Values.Where(row => top.Contains(row.JurisdictionCode))];
    }

    public IReadOnlyList<LineageNode> Nodes(IEnumerable<CubeRow> rows) => [.. rows.Select(row => row.IsTotal ? Total(row) : Node(row))];

    private LineageNode Total(CubeRow total)
    {
        var parts = members.Where(row => row.IndicatorCode == total.IndicatorCode && row.Year == total.Year).ToList();
        var codes = parts.Select(row => row.JurisdictionCode).ToHashSet();
        return new(total, [], [.. parts.Where(row => !Above(row).Any(codes.Contains)).Select(row => Node(cells[Key(row)]))]);
    }

    private IEnumerable<string> Above(CubeRow row)
    {
        for (var code = row.Text("parent_code"); code is not null; code = cells.GetValueOrDefault((row.IndicatorCode, code, row.Year))?.Text("parent_code")) yield return code;
    }

    /// <summary>Of what is rolled up, the division's own statements are shown as what was not taken.</summary>
    private LineageNode Node(CubeRow row) => row.Origin is CellOrigin.Reported or CellOrigin.Derived
        ? new(row, [.. statements[Key(row)]], [])
        : new(row, [.. statements[Key(row)].Select(found => found with { IsTaken = false })],
            [.. below[Key(row)].OrderBy(child => child.JurisdictionCode, StringComparer.Ordinal).Select(child => Node(cells[Key(child)]))]);

    /// <summary>A share that is stated without its parts counts for nothing in the sums above; what lies below it does.</summary>
    private void ShowWhatIsPassedOn(CubeQuery query)
    {
        var silent = cells.Values.Where(row => row.Value is not null && row.Origin != CellOrigin.RolledUp && !rules.Contributes(row) && below[Key(row)].Any()).ToList();
        if (silent.Count == 0) return;
        var keys = silent.Select(Key).ToHashSet();
        var rolled = executor.Answer(Plain(query) with { RollUp = RollUp.RolledUp, Jurisdictions = new JurisdictionSelection.Listed([.. silent.Select(row => row.JurisdictionCode).Distinct()]) }).Rows;
        foreach (var row in rolled.Where(row => row.Origin == CellOrigin.RolledUp && keys.Contains(Key(row)))) cells[Key(row)] = row;
    }

    /// <summary>The cells of every division that states something, and of those between it and the selected ones.</summary>
    private Dictionary<(string, string, int), CubeRow> Cells(CubeQuery query, HashSet<string> top)
    {
        var known = new Dictionary<(string, string, int), CubeRow>();
        var pending = statements.Select(group => group.Key.Jurisdiction).Concat(top).ToHashSet();
        var asked = new HashSet<string>();
        while (pending.Count > 0)
        {
            var rows = executor.Answer(query with { Jurisdictions = new JurisdictionSelection.Listed([.. pending]), Totals = false }).Rows;
            foreach (var row in rows) known[Key(row)] = row;
            asked.UnionWith(pending);
            pending = [.. rows.Where(row => !top.Contains(row.JurisdictionCode)).Select(row => row.Text("parent_code")).OfType<string>().Where(code => !asked.Contains(code))];
        }

        return known;
    }

    private static CubeQuery Plain(CubeQuery query) => query with { Measures = [], Filters = [], Sort = [], Limit = null, MinimumCoverage = 0 };

    private static (string, string, int) Key(CubeRow row) => (row.IndicatorCode, row.JurisdictionCode, row.Year);
}
