using System.Text;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>The relation that a table is read through: exactly the files that count, in the table's types.</summary>
internal static class LakeViewSql
{
    /// <summary>A select over the files; a typed relation without rows when there are none.</summary>
    public static string Select(TableSnapshot table, IReadOnlyList<AddAction>? files = null)
    {
        files ??= table.Files;
        var schema = DeltaSchema.Parse(table.State.Metadata.SchemaString);
        if (files.Count == 0) return Empty(schema);
        var current = TableSnapshot.Fingerprint(table.State.Metadata.SchemaString);
        // Files of the current schema need no look into every footer; older ones may lack columns, which then read as null.
        return files.All(file => file.Tag(LakeTags.Schema) == current)
            ? string.Join(" union all ", files.GroupBy(file => file.Tag(LakeTags.Absent) ?? "").Select(group => OfOneShape(schema, table, group.Key, [.. group])))
            : $"select {string.Join(", ", schema.Fields.Select(field => SqlText.Name(field.Name)))} from ({Empty(schema)} union all by name select * from read_parquet({List(table, files)}, hive_partitioning = false, union_by_name = true))";
    }

    /// <summary>Files that leave out the same columns: no look into their footers is needed to know which.</summary>
    private static string OfOneShape(DeltaSchema schema, TableSnapshot table, string absent, IReadOnlyList<AddAction> files)
    {
        var missing = absent.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var columns = schema.Fields.Select(field => missing.Contains(field.Name) ? Null(field) : SqlText.Name(field.Name));
        return $"select {string.Join(", ", columns)} from read_parquet({List(table, files)}, hive_partitioning = false)";
    }

    private static string Null(DeltaField field) => $"cast(null as {field.DuckDbType}) as {SqlText.Name(field.Name)}";

    private static string Empty(DeltaSchema schema) =>
        $"select {string.Join(", ", schema.Fields.Select(Null))} where false";

    private static string List(TableSnapshot table, IReadOnlyList<AddAction> files)
    {
        var list = new StringBuilder("[");
        foreach (var file in files)
        {
            if (list.Length > 1) list.Append(", ");
            list.Append(SqlText.Literal(DuckDbPath.NotAPattern(table.Table.FilePath(file.Path))));
        }

        return list.Append(']').ToString();
    }
}
