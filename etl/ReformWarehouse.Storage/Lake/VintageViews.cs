using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// For every fact table of vintages a view <c>…_current</c> and a table macro <c>…_as_of(instant)</c> beside the view of all rows ever loaded.
/// </summary>
internal static class VintageViews
{
    public static void Create(DuckDbEngine engine, LakeSnapshot snapshot)
    {
        var tables = snapshot.Tables.Where(table => VintageTable.Is(table.Definition)).Select(table => new VintageTable(table)).ToList();
        if (tables.Count == 0) return;
        engine.ExecuteScript("duckdb/queries/report_vintage.sql");
        var superseded = tables.Any(table => table.Settled.Count > 0) ? VintageTable.Superseded(engine) : 0;
        foreach (var table in tables)
        {
            var since = NewlySuperseded(engine, table, superseded);
            engine.Execute($"create temp view {SqlText.Name(table.Table.Name + "_current")} as {table.CurrentSql(since)}");
            engine.Execute($"create temp macro {SqlText.Name(table.Table.Name + "_as_of")}(instant) as table {table.AsOfSql(since)}");
        }
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
