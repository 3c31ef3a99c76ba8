using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>Runs queries: top, from with inner and left joins, where, order by, union, count(*) alone.</summary>
internal sealed class Selects
{
    private readonly Expressions _expressions;
    private readonly Func<SchemaObjectName, (Table Shape, IEnumerable<object?[]> Rows)> _find;

    public Selects(Database database, Variables variables, Func<SchemaObjectName, (Table, IEnumerable<object?[]>)> find)
    {
        _expressions = new Expressions(database, variables, (query, outer) => Run(query, outer).Rows);
        _find = find;
    }

    public Expressions Expressions => _expressions;

    public ResultSet Run(QueryExpression query, Scope outer)
    {
        switch (query)
        {
            case QueryParenthesisExpression inner: return Run(inner.QueryExpression, outer);
            case BinaryQueryExpression { BinaryQueryExpressionType: BinaryQueryExpressionType.Union } union:
                var first = Run(union.FirstQueryExpression, outer);
                var all = first.Rows.Concat(Run(union.SecondQueryExpression, outer).Rows);
                return first with { Rows = union.All ? [.. all] : [.. all.DistinctBy(row => string.Join('\u0001', row))] };
            case QuerySpecification select: return Select(select, outer);
            default: throw ServerError.NotServed(query.GetType().Name);
        }
    }

    /// <summary>The columns and values of a select list over rows that are already chosen, as an output clause has them.</summary>
    public ResultSet Project(IList<SelectElement> elements, IReadOnlyList<Scope> rows, Scope shape)
    {
        var scalars = elements.Select(element => element as SelectScalarExpression ?? throw ServerError.NotServed(element.GetType().Name)).ToList();
        var columns = scalars.Select(scalar => new ResultColumn(NameOf(scalar), _expressions.Evaluate(scalar.Expression, shape).Type)).ToList();
        return new ResultSet(columns, [.. rows.Select(row => scalars.Select(scalar => _expressions.Value(scalar.Expression, row)).ToArray())]);
    }

    private ResultSet Select(QuerySpecification select, Scope outer)
    {
        if (select.GroupByClause is not null || select.HavingClause is not null) throw ServerError.NotServed("group by");
        var (shape, rows) = From(select.FromClause, select.WhereClause?.SearchCondition, outer);
        if (select.WhereClause is { } where) rows = rows.Where(row => _expressions.Holds(where.SearchCondition, row) is true);
        if (IsCount(select)) return new ResultSet([new("", SqlType.Int)], [[rows.Count()]]);
        if (select.OrderByClause is { } order)
        {
            var sorted = rows.OrderBy(_ => 0);
            foreach (var element in order.OrderByElements)
            {
                var comparer = Comparer<object?>.Create(Values.Order);
                sorted = element.SortOrder == SortOrder.Descending
                    ? sorted.ThenByDescending(row => _expressions.Value(element.Expression, row), comparer)
                    : sorted.ThenBy(row => _expressions.Value(element.Expression, row), comparer);
            }
            rows = sorted;
        }
        if (select.TopRowFilter is { } top) rows = rows.Take((int)(decimal)Values.Convert(_expressions.Value(top.Expression, outer), new(SqlKind.Decimal, 0, 38, 0))!);
        return Project(select.SelectElements, [.. rows], shape);
    }

    /// <summary>Shape: a row of nulls, from which the columns' types are taken even when there is no row.</summary>
    /// <summary>The rows that a from and a where choose, each with all its sources.</summary>
    public IEnumerable<Scope> Rows(FromClause from, WhereClause? where)
    {
        var rows = From(from, where?.SearchCondition, Scope.Empty).Rows;
        return where is null ? rows : rows.Where(row => _expressions.Holds(where.SearchCondition, row) is true);
    }

    private (Scope Shape, IEnumerable<Scope> Rows) From(FromClause? from, BooleanExpression? where, Scope outer)
    {
        if (from is null) return (outer, [outer]);
        if (from.TableReferences.Count != 1) throw ServerError.NotServed("cross join");
        var (shape, rows) = Join(from.TableReferences[0], where, outer);
        return (new Scope(shape, outer), rows.Select(sources => new Scope(sources, outer)));
    }

    private (Source[] Shape, IEnumerable<Source[]> Rows) Join(TableReference reference, BooleanExpression? where, Scope outer)
    {
        switch (reference)
        {
            case NamedTableReference named:
                var (table, rows) = _find(named.SchemaObject);
                var alias = named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value;
                return ([new Source(alias, table.Columns, new object?[table.Columns.Count])], rows.Select(row => new[] { new Source(alias, table.Columns, row) }));
            case QueryDerivedTable derived:
                var query = Run(derived.QueryExpression, outer);
                var columns = query.Columns.Select(column => new TableColumn(column.Name, column.Type, Nullable: true, Identity: false, Default: null)).ToList();
                return ([new Source(derived.Alias.Value, columns, new object?[columns.Count])], query.Rows.Select(row => new[] { new Source(derived.Alias.Value, columns, row) }));
            case QualifiedJoin { QualifiedJoinType: QualifiedJoinType.Inner or QualifiedJoinType.LeftOuter } join:
                var (leftShape, left) = Join(join.FirstTableReference, where, outer);
                var (rightShape, right) = Join(join.SecondTableReference, null, outer);
                // What the whole demands of the left side alone is asked before the sides are paired.
                foreach (var early in Conjuncts.About(where, leftShape))
                    left = left.Where(row => _expressions.Holds(early, new Scope(row, outer)) is true);
                var pairs = left.SelectMany(row =>
                {
                    var matches = right.Select(other => (Source[])[.. row, .. other])
                        .Where(pair => _expressions.Holds(join.SearchCondition, new Scope(pair, outer)) is true).ToList();
                    return matches.Count == 0 && join.QualifiedJoinType == QualifiedJoinType.LeftOuter ? [[.. row, .. rightShape]] : matches;
                });
                return ([.. leftShape, .. rightShape], pairs);
            default: throw ServerError.NotServed(reference.GetType().Name);
        }
    }

    private static bool IsCount(QuerySpecification select) =>
        select.SelectElements is [SelectScalarExpression { Expression: FunctionCall { FunctionName.Value: var name } }] && name.Equals("count", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(SelectScalarExpression scalar) =>
        scalar.ColumnName?.Value ?? (scalar.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "";
}
