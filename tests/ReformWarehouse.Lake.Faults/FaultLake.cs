using System.Globalization;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Faults;

/// <summary>A lake of three tables; every load puts ten rows into each of two of them and one into the run table.</summary>
internal static class FaultLake
{
    public const int RowsPerLoad = 10;

    private static readonly IReadOnlyList<TableDefinition> Definitions =
    [
        new("dim_thing", "one thing", [new("load_id", ColumnType.Text, false, "load"), new("n", ColumnType.Integer, false, "ordinal")], ["n"]),
        new("fact_thing", "one value", [new("load_id", ColumnType.Text, false, "load"), new("n", ColumnType.Integer, false, "ordinal"), new("value", ColumnType.Number, true, "值")], ["n"]),
        new("etl_run", "one load", [new("load_id", ColumnType.Text, false, "load"), new("load_key", ColumnType.Text, false, "what was loaded")], []),
    ];

    public static DataLake Open(string folder) => DataLake.OpenOrCreate(folder, Definitions);

    public static DataLake OpenExisting(string folder) => DataLake.Open(folder, Definitions);

    /// <returns>False when the key was loaded already.</returns>
    public static bool Load(DataLake lake, string key)
    {
        using var load = lake.BeginLoad(key);
        if (load.IsAlreadyLoaded) return false;
        using var session = lake.OpenSession();
        load.Append("dim_thing", session.Connection, $"select '{load.LoadId}' as load_id, range as n from range({RowsPerLoad})");
        load.Append("fact_thing", session.Connection, $"select '{load.LoadId}' as load_id, range as n, range / 3 as value from range({RowsPerLoad})");
        load.Append("etl_run", session.Connection, $"select '{load.LoadId}' as load_id, '{key}' as load_key");
        return load.Commit();
    }

    /// <summary>Loads that are half there or doubled, as sentences; none in a healthy lake.</summary>
    public static List<string> Torn(LakeSession session) => session.Engine.Query(
        $"""
        with f as (select load_id, count(*) as n from fact_thing group by all), d as (select load_id, count(*) as n from dim_thing group by all)
        select coalesce(r.load_id, f.load_id, d.load_id) || ' run ' || coalesce(r.n, 0) || ' fact ' || coalesce(f.n, 0) || ' dim ' || coalesce(d.n, 0)
        from (select load_id, count(*) as n from etl_run group by all) r full join f using (load_id) full join d using (load_id)
        where r.n is distinct from 1 or f.n is distinct from {RowsPerLoad.ToString(CultureInfo.InvariantCulture)} or d.n is distinct from {RowsPerLoad.ToString(CultureInfo.InvariantCulture)}
        """,
        row => row.GetString(0));

    public static List<string> Keys(LakeSession session) => session.Engine.Query("select load_key from etl_run", row => row.GetString(0));
}
