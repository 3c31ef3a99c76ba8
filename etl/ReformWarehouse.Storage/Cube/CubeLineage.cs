using System.Data.Common;
using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Storage.Cube;

/// <summary>Follows cells of an answer to what they were computed from. Two or more statements: one for the statements behind, and one for each tier between.</summary>
public sealed class CubeLineage(DuckDBConnection connection, CubeExecutor executor)
{
    private static readonly LineageCompiler Compiler = new(new DuckDbDialect());

    /// <summary>The tree behind every cell that the question selects, in the answer's order; a total stands for its selected divisions.</summary>
    /// <exception cref="CubeRefusedException">A span of years is asked for: follow its years.</exception>
    public IReadOnlyList<LineageNode> Trace(CubeQuery query)
    {
        if (query.Periods.Any(period => !period.IsYear))
            throw new CubeRefusedException("span_lineage", "年段的来历请按单个年份查询。", "Ask the lineage of single years, not of a span.");
        if (executor.Policy.Suppresses)
            throw new CubeRefusedException("suppressed_lineage", "隐去小数时不能查来历：报告中的原数会泄露。", "Lineage is not shown where small counts are hidden: the reports' own figures would give them away.");
        var answer = executor.Answer(query);
        var statements = Statements(query).ToLookup(found => (found.Indicator, found.Statement.JurisdictionCode, found.Statement.Year), found => found.Statement);
        var cells = Cells(query, answer, statements.Select(group => group.Key.JurisdictionCode).Distinct());
        var below = cells.Values.Where(row => row.Text("parent_code") is not null).ToLookup(row => (row.IndicatorCode, row.Text("parent_code")!, row.Year));
        var members = answer.Rows.Where(row => !row.IsTotal).ToList();
        return [.. answer.Rows.Select(row => row.IsTotal ? Total(row) : Node(row))];

        LineageNode Total(CubeRow total)
        {
            var parts = (members.Count > 0 ? members : [.. cells.Values]).Where(row => row.IndicatorCode == total.IndicatorCode && row.Year == total.Year).ToList();
            var codes = parts.Select(row => row.JurisdictionCode).ToHashSet();
            return new(total, [], [.. parts.Where(row => !Above(row).Any(codes.Contains)).Select(Node)]);
        }

        IEnumerable<string> Above(CubeRow row)
        {
            for (var code = row.Text("parent_code"); code is not null; code = cells.GetValueOrDefault((row.IndicatorCode, code, row.Year))?.Text("parent_code")) yield return code;
        }

        LineageNode Node(CubeRow row)
        {
            var key = (row.IndicatorCode, row.JurisdictionCode, row.Year);
            return row.Origin is CellOrigin.Reported or CellOrigin.Derived
                ? new(row, [.. statements[key]], [])
                : new(row, [.. statements[key]], [.. below[key].OrderBy(child => child.JurisdictionCode, StringComparer.Ordinal).Select(Node)]);
        }
    }

    /// <summary>The cells of every division that states something, and of those between it and the selected ones.</summary>
    private Dictionary<(string, string, int), CubeRow> Cells(CubeQuery query, CubeAnswer answer, IEnumerable<string> stating)
    {
        var known = new Dictionary<(string, string, int), CubeRow>();
        var top = answer.Rows.Where(row => !row.IsTotal).Select(row => row.JurisdictionCode).ToHashSet();
        if (query.Jurisdictions is JurisdictionSelection.Group group) top.UnionWith(group.Codes);
        var pending = stating.Concat(top).ToHashSet();
        var asked = new HashSet<string>();
        while (pending.Count > 0)
        {
            var rows = executor.Answer(query with
            {
                Jurisdictions = new JurisdictionSelection.Listed([.. pending]),
                Measures = [],
                Filters = [],
                Sort = [],
                Limit = null,
                Totals = false,
                MinimumCoverage = 0,
            }).Rows;
            foreach (var row in rows) known[(row.IndicatorCode, row.JurisdictionCode, row.Year)] = row;
            asked.UnionWith(pending);
            pending = [.. rows.Where(row => !top.Contains(row.JurisdictionCode)).Select(row => row.Text("parent_code")).OfType<string>().Where(code => !asked.Contains(code))];
        }

        return known;
    }

    private List<(string Indicator, LineageStatement Statement)> Statements(CubeQuery query)
    {
        var statement = Compiler.Compile(CubePlanner.Plan(query with { Measures = [] }, executor.Policy));
        using var command = connection.Command(statement);
        using var reader = command.ExecuteReader();
        var found = new List<(string, LineageStatement)>();
        while (reader.Read()) found.Add((reader.GetString(0), Read(reader)));
        return found;
    }

    private static LineageStatement Read(DbDataReader row)
    {
        string? Text(string column) => row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetString(at);
        int? Whole(string column) => row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetInt32(at);
        double? Number(string column) => row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetDouble(at);
        return new(
            Text("part")!, Text("fact_code")!, Text("jurisdiction_code")!, Whole("year")!.Value, Whole("is_taken") == 1, Text("value_text"), Text("unit")!, Number("value"),
            Text("bound")!, Text("unit_base")!, Text("obs_status")!, Text("report_code")!, Text("title")!, Text("source_document"), Text("source_section"),
            Whole("source_start"), Whole("source_end"), Text("source_place")!, Text("restated_at"), Text("load_id")!);
    }
}
