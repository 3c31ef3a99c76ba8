using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>A row that names can refer to.</summary>
internal readonly record struct Source(string Alias, IReadOnlyList<TableColumn> Columns, object?[] Values);

/// <summary>The rows that an expression's names refer to; of a subquery, first its own, then those around it.</summary>
internal sealed record Scope(IReadOnlyList<Source> Sources, Scope? Outer = null)
{
    public static readonly Scope Empty = new([]);

    public (TableColumn Column, object? Value) Find(string? alias, string column)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            foreach (var source in scope.Sources)
            {
                if (alias is not null && !source.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)) continue;
                for (var i = 0; i < source.Columns.Count; i++)
                    if (source.Columns[i].Name.Equals(column, StringComparison.OrdinalIgnoreCase)) return (source.Columns[i], source.Values[i]);
            }
        throw ServerError.InvalidColumn(column);
    }
}
