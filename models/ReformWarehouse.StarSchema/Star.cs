namespace ReformWarehouse.StarSchema;

/// <summary>The whole star: every table of the lake.</summary>
public static class Star
{
    public static IReadOnlyList<TableDefinition> Tables { get; } = [.. Dimensions.All, .. Facts.All];

    /// <exception cref="KeyNotFoundException">No table has that name.</exception>
    public static TableDefinition Table(string name) =>
        Tables.FirstOrDefault(table => table.Name == name)
        ?? throw new KeyNotFoundException($"The star has no table '{name}'; it has {string.Join(", ", Tables.Select(table => table.Name))}.");
}
