using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// For every fact table of vintages a view <c>…_current</c> and a table macro <c>…_as_of(instant)</c> beside the view of all rows ever loaded.
/// </summary>
public static class VintageViews
{
    /// <summary>The same over a database that holds the star as plain tables; again after they have changed.</summary>
    public static void CreateOverTables(DuckDbEngine engine, IEnumerable<TableDefinition> tables)
    {
        Vintages(engine);
        foreach (var name in tables.Where(VintageTable.Is).Select(table => table.Name))
            Create(engine, name, $"select * from {SqlText.Name(name)} {VintageTable.Counting}", $"select * from {SqlText.Name(name)} {VintageTable.CountingThen}");
    }

    internal static void Create(DuckDbEngine engine, LakeSnapshot snapshot)
    {
        var tables = snapshot.Tables.Where(table => VintageTable.Is(table.Definition)).Select(table => new VintageTable(engine, table)).ToList();
        if (tables.Count == 0) return;
        Vintages(engine);
        var superseded = tables.Any(table => table.Settled.Count > 0) ? VintageTable.Superseded(engine) : 0;
        foreach (var table in tables)
        {
            var since = NewlySuperseded(engine, table, superseded);
            var open = OpenFiles.Of(engine, table);
            Create(engine, table.Table.Name, table.CurrentSql(since, open), table.AsOfSql(since, open));
        }
    }

    private static void Vintages(DuckDbEngine engine)
    {
        engine.ExecuteScript("duckdb/queries/report_vintage.sql");
        engine.ExecuteScript("duckdb/queries/superseded_vintage.sql");
    }

    private static void Create(DuckDbEngine engine, string name, string current, string asOf)
    {
        engine.Execute($"create or replace temp view {SqlText.Name(name + "_current")} as {current}");
        engine.Execute($"create or replace temp macro {SqlText.Name(name + "_as_of")}(instant) as table {asOf}");
    }

    // Looked up once per session, and only when a vintage was superseded since the last compaction; mostly there is none under the settled files.
    private static string? NewlySuperseded(DuckDbEngine engine, VintageTable table, long superseded)
    {
        if (table.Stale(superseded).Count == 0) return null;
        var name = SqlText.Name(table.Table.Name + "_newly_superseded");
        engine.Execute($"create or replace temp table {name} as {table.NewlySuperseded()}");
        return engine.Scalar($"select 1 from {name} limit 1") is null ? null : name;
    }
}
