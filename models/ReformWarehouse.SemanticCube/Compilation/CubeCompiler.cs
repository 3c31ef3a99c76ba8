using System.Text;
using ReformWarehouse.SemanticCube.Compilation.Measures;
using ReformWarehouse.SemanticCube.Compilation.Steps;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>Compiles a plan to one statement: a chain of steps, each a named select with its grain above it. No value of the question is in the text.</summary>
public sealed class CubeCompiler(ISqlDialect dialect)
{
    /// <exception cref="CubeRefusedException">The engine cannot do it, or a column is named that the answer does not have.</exception>
    public SqlStatement Compile(CubePlan plan)
    {
        RefuseBeyond(plan);
        var measures = plan.Query.Measures.Distinct().Select(CubeMeasures.Of).ToList();
        var final = Final(plan);
        var steps = SqlLayout.Read([.. Steps(plan, measures).DistinctBy(step => step.Name)], final);
        var header = new StringBuilder();
        header.Append("-- purpose: the cells that a question to the cube asks for\n");
        header.Append("-- grain: one row per indicator x jurisdiction x period").Append(plan.HasTotal ? ", and one for all jurisdictions together\n" : "\n");
        header.Append("-- inputs: ").AppendJoin(", ", Parameters.Names(plan, dialect)).Append('\n');
        return SqlLayout.Statement(header.ToString(), steps, final, dialect, Parameters.Of(plan, dialect));
    }

    private void RefuseBeyond(CubePlan plan)
    {
        foreach (var limit in dialect.Limits)
        {
            var asked = limit.Feature switch
            {
                CubeFeature.ConstantBoundaries => plan.IsRestated,
                CubeFeature.AsOf => plan.Query.AsOf is not null,
                _ => throw new ArgumentOutOfRangeException(nameof(plan), limit.Feature, "Unknown feature."),
            };
            if (asked) throw new CubeRefusedException($"{dialect.Name}_limit", limit.ReasonZh, limit.ReasonEn);
        }
    }

    private IEnumerable<Step> Steps(CubePlan plan, IReadOnlyList<ICubeMeasure> measures) =>
    [
        .. CatalogueSteps.Of(plan, dialect),
        .. HierarchySteps.Of(plan, dialect),
        .. plan.ReadsHeldCells ? HeldSteps.Of(plan, dialect) : [.. FactSteps.Of(plan, dialect), .. OwnSteps.Of(), .. plan.IsRolledUp ? RollUpSteps.Of(plan) : [], .. SideSteps.Of(plan)],
        .. plan.HasTotal ? TotalSteps.Of(plan) : [],
        .. CellSteps.Of(plan, dialect),
        new Step("answer", "asked indicator x selected division x asked period", Selected(Cells.Of(plan))),
        .. plan.Policy.IsLimited ? [new Step("pool", "the same, of all divisions, for anonymous ranks and quantiles", Pool)] : Array.Empty<Step>(),
        .. measures.SelectMany(measure => measure.Steps(plan, dialect)),
        new Step("result", "the same, with every measure", Result(plan, measures)),
        new Step("chosen", LimitsBesideTotal(plan) ? "the same, filtered, with its position in the order asked for" : "the same, filtered", Chosen(plan)),
    ];

    private static string Selected(string cells) => $"""
        select {cells}.*
        from {cells}
        where {cells}.is_asked = 1
        """;

    private const string Pool = """
        select
            pool_cell.*,
            case when inside.jurisdiction_code is null then 1 else 0 end as is_other
        from pool_cell
        left join visible as inside
            on inside.year = pool_cell.year
            and inside.jurisdiction_code = pool_cell.jurisdiction_code
            and inside.is_inside = 1
        where pool_cell.is_asked = 1
        """;

    private string Result(CubePlan plan, IReadOnlyList<ICubeMeasure> measures)
    {
        var columns = AnswerColumns.Of(plan).Select(column => $"{Nested(column.Sql)} as {dialect.Quote(column.Name)}");
        var joins = measures.SelectMany(measure => measure.Joins(plan, dialect)).Distinct().ToList();
        return $"select\n    {string.Join(",\n    ", columns)}\nfrom answer{(joins.Count == 0 ? "" : "\n" + string.Join("\n", joins))}";
    }

    private string Chosen(CubePlan plan)
    {
        var filters = plan.Query.Filters.Select((filter, index) =>
            $"{dialect.Quote(AnswerColumns.Named(plan, filter.Column, isNumber: filter.Text is null).Name)} {Comparisons.Codes.CodeOf(filter.Comparison)} {dialect.Parameter(Parameters.Filter(plan.Query, index))}").ToList();
        var where = filters.Count == 0 ? "" : $"\nwhere {dialect.Quote("is_total")} = 1\n    or ({string.Join(" and ", filters)})";
        var position = !LimitsBesideTotal(plan) ? "" : $",\n    row_number() over (order by {Order(plan)}) as position";
        return $"select\n    result.*{position}\nfrom result{where}";
    }

    private string Order(CubePlan plan)
    {
        var sorts = plan.Query.Sort.Select(sort => (Column: dialect.Quote(AnswerColumns.Named(plan, sort.Column).Name), sort.Descending))
            .SelectMany(sort => new[] { $"case when {sort.Column} is null then 1 else 0 end", sort.Column + (sort.Descending ? " desc" : "") });
        return string.Join(", ", [dialect.Quote("is_total"), .. sorts, .. new[] { "indicator_code", "jurisdiction_code", "year", "first_year" }.Select(dialect.Quote)]);
    }

    private string Final(CubePlan plan)
    {
        var columns = string.Join(",\n    ", AnswerColumns.Of(plan).Select(column => dialect.Quote(column.Name)));
        if (LimitsBesideTotal(plan)) return $"select\n    {columns}\nfrom chosen\nwhere position <= {dialect.Parameter("limit")}\n    or {dialect.Quote("is_total")} = 1\norder by position\n";
        return $"select\n    {columns}\nfrom chosen\norder by {Order(plan)}\n{(plan.Query.Limit is null ? "" : dialect.FirstRows(dialect.Parameter("limit")) + "\n")}";
    }

    /// <summary>The total is told besides the cells that the limit leaves.</summary>
    private static bool LimitsBesideTotal(CubePlan plan) => plan.Query.Limit is not null && plan.HasTotal;

    private static string Nested(string sql) => sql.Replace("\n", "\n    ", StringComparison.Ordinal);
}
