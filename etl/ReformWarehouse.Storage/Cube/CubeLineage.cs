using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Storage.Cube;

/// <summary>Follows cells of an answer to what they were computed from. Some statements: one for what reports state, and one for each tier between.</summary>
public sealed class CubeLineage(DuckDBConnection connection, CubeExecutor executor)
{
    /// <summary>
    /// The tree behind the value of every cell that the question selects, in the answer's order: a total stands for its selected divisions, a span for its years.
    /// </summary>
    /// <exception cref="CubeRefusedException">The question cannot be answered, or small counts are hidden.</exception>
    public IReadOnlyList<LineageNode> Trace(CubeQuery query)
    {
        if (executor.Policy.Suppresses)
            throw new CubeRefusedException("suppressed_lineage", "隐去小数时不能查来历：报告中的原数会泄露。", "Lineage is not shown where small counts are hidden: the reports' own figures would give them away.");
        var rules = new LineageRules(connection);
        return query.Periods.Any(period => !period.IsYear) ? Spans(query, rules) : new LineageTree(connection, executor, query, rules).Nodes(executor.Answer(query).Rows);
    }

    /// <summary>A span of a level is its last year; of a flow or an average, all its years.</summary>
    private List<LineageNode> Spans(CubeQuery query, LineageRules rules)
    {
        var yearly = query with { Periods = [.. query.Periods.SelectMany(period => period.Years).Distinct().Select(Period.Year)], Measures = [], Filters = [], Sort = [], Limit = null };
        var years = new LineageTree(connection, executor, yearly, rules).Nodes(executor.Answer(yearly).Rows)
            .ToDictionary(node => (node.Cell.IndicatorCode, node.Cell.JurisdictionCode, node.Cell.Year));
        return [.. executor.Answer(query).Rows.Select(row => row.FirstYear == row.Year ? years[(row.IndicatorCode, row.JurisdictionCode, row.Year)]
            : new LineageNode(row, [], [.. rules.YearsOf(row).Select(year => years.GetValueOrDefault((row.IndicatorCode, row.JurisdictionCode, year))).OfType<LineageNode>()]))];
    }
}
