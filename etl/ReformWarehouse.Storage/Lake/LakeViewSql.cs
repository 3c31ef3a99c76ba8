using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>The relation that a table is read through: exactly the files that count, in the table's types.</summary>
internal static class LakeViewSql
{
    private static int _lists;

    /// <summary>A select over the files; a typed relation without rows when there are none.</summary>
    /// <param name="engine">Where it will run. The list of files is a variable of its connection: a view that spells 10,000 paths out is parsed again by every query.</param>
    /// <param name="table">The table.</param>
    /// <param name="files">Some of its files; null for all that count.</param>
    public static string Select(DuckDbEngine engine, TableSnapshot table, IReadOnlyList<AddAction>? files = null)
    {
        files ??= table.Files;
        var held = DeltaSchema.Parse(table.State.Metadata.SchemaString);
        var added = SchemaEvolution.Missing(table.Definition, held, table.Table.Folder);
        var schema = new DeltaSchema([.. held.Fields, .. added]);
        if (files.Count == 0) return Empty(schema);
        var current = TableSnapshot.Fingerprint(table.State.Metadata.SchemaString);
        var shapes = files.GroupBy(file => SchemaEvolution.AbsentIn(file, table.State.Metadata, current)).ToList();
        // Files of other writers may lack columns too; only a look into every footer tells.
        return shapes.TrueForAll(shape => shape.Key is not null)
            ? string.Join(" union all ", shapes.Select(shape => OfOneShape(engine, schema, table, [.. shape.Key!.Split(','), .. added.Select(field => field.Name)], [.. shape])))
            : $"select {string.Join(", ", schema.Fields.Select(field => SqlText.Name(field.Name)))} from ({Empty(schema)} union all by name select * from read_parquet({List(engine, table, files)}, hive_partitioning = false, union_by_name = true))";
    }

    /// <summary>Files that leave out the same columns: no look into their footers is needed to know which.</summary>
    private static string OfOneShape(DuckDbEngine engine, DeltaSchema schema, TableSnapshot table, IReadOnlyList<string> absent, IReadOnlyList<AddAction> files)
    {
        var columns = schema.Fields.Select(field => absent.Contains(field.Name) ? Null(field) : SqlText.Name(field.Name));
        return $"select {string.Join(", ", columns)} from read_parquet({List(engine, table, files)}, hive_partitioning = false)";
    }

    private static string Null(DeltaField field) => $"cast(null as {field.DuckDbType}) as {SqlText.Name(field.Name)}";

    private static string Empty(DeltaSchema schema) =>
        $"select {string.Join(", ", schema.Fields.Select(Null))} where false";

    private static string List(DuckDbEngine engine, TableSnapshot table, IReadOnlyList<AddAction> files)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"lake_files_{Interlocked.Increment(ref _lists)}");
        engine.Execute($"set variable {name} = $paths", ("paths", files.Select(file => DuckDbPath.NotAPattern(table.Table.FilePath(file.Path))).ToList()));
        return $"getvariable('{name}')";
    }
}
