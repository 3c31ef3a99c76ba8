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
            engine.Execute($"create temp view {SqlText.Name(table.Table.Name + "_current")} as {table.CurrentSql(superseded)}");
            engine.Execute($"create temp macro {SqlText.Name(table.Table.Name + "_as_of")}(instant) as table {table.AsOfSql(superseded)}");
        }
    }
}
