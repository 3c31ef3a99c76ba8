namespace ReformWarehouse.StarSchema;

/// <summary>One column of the star.</summary>
/// <param name="Name">snake_case; a public contract.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether a row may leave it empty; null then means what <paramref name="Comment"/> says.</param>
/// <param name="Comment">Meaning, unit, and what null says.</param>
public sealed record Column(string Name, ColumnType Type, bool Nullable, string Comment);

/// <summary>A table of the star as data: from it come the Delta schema, the empty relation and the documentation.</summary>
/// <param name="Name">Table name, <c>dim_</c> or <c>fact_</c> prefixed.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Columns">In storage order.</param>
/// <param name="SortColumns">The order of rows inside a file, so that row groups prune.</param>
public sealed record TableDefinition(string Name, string Grain, IReadOnlyList<Column> Columns, IReadOnlyList<string> SortColumns)
{
    /// <summary>Delta partition columns, a subset of the columns; empty for an unpartitioned table.</summary>
    public IReadOnlyList<string> PartitionColumns { get; init; } = [];

    public bool IsDimension => Name.StartsWith("dim_", StringComparison.Ordinal);

    internal static Column Required(string name, ColumnType type, string comment) => new(name, type, false, comment);

    internal static Column Optional(string name, ColumnType type, string comment) => new(name, type, true, comment);
}
