using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>The parts of a condition that are joined by and.</summary>
internal static class Conjuncts
{
    /// <summary>Those whose columns are all named as columns of the sources.</summary>
    public static IEnumerable<BooleanExpression> About(BooleanExpression? condition, IEnumerable<Source> sources)
    {
        var aliases = sources.Select(source => source.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Of(condition).Where(part =>
        {
            var columns = new ColumnCollector();
            part.Accept(columns);
            return columns.Qualifiers.Count > 0 && columns.Qualifiers.All(qualifier => qualifier is not null && aliases.Contains(qualifier));
        });
    }

    private static IEnumerable<BooleanExpression> Of(BooleanExpression? condition) => condition switch
    {
        null => [],
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } and => Of(and.FirstExpression).Concat(Of(and.SecondExpression)),
        _ => [condition],
    };

    private sealed class ColumnCollector : TSqlFragmentVisitor
    {
        public List<string?> Qualifiers { get; } = [];

        public override void Visit(ColumnReferenceExpression node)
        {
            var names = node.MultiPartIdentifier.Identifiers;
            Qualifiers.Add(names.Count > 1 ? names[^2].Value : null);
        }
    }
}
