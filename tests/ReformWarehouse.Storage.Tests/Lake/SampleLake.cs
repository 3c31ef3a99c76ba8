using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Tests.Lake;

/// <summary>A small lake: one dimension, one fact, the run table.</summary>
internal static class SampleLake
{
    public static readonly IReadOnlyList<TableDefinition> Definitions =
    [
        new("dim_thing", "one thing",
            [new("thing_key", ColumnType.Integer, false, "surrogate"), new("name_zh", ColumnType.Text, true, "name")],
            ["thing_key"]),
        new("fact_thing", "one value of one thing",
            [
                new("thing_key", ColumnType.Integer, false, "thing"),
                new("value", ColumnType.Number, true, "value"),
                new("is_final", ColumnType.Flag, true, "final"),
                new("day", ColumnType.Date, true, "day"),
                new("known_at", ColumnType.Timestamp, false, "when known"),
                new("load_id", ColumnType.Text, false, "load"),
            ],
            ["thing_key", "day"]),
        new("etl_run", "one load",
            [new("load_id", ColumnType.Text, false, "load"), new("rows_loaded", ColumnType.Long, false, "rows")],
            []),
    ];

    public static DataLake In(TemporaryFolder folder, TimeProvider? clock = null) => DataLake.OpenOrCreate(folder["lake"], Definitions, clock);

    public static LakeLoad Begin(DataLake lake, LakeSession session, string key, int rows = 3)
    {
        var load = lake.BeginLoad(key);
        load.Append("dim_thing", session.Connection, $"select range::integer as thing_key, '大理州' as name_zh from range({rows})");
        load.Append("fact_thing", session.Connection, $"""
            select range as thing_key, range / 2 as value, true as is_final, date '2024-12-31' as day,
                timestamptz '2025-01-02 03:04:05.678901+00' as known_at, '{load.LoadId}' as load_id
            from range({rows})
            """);
        load.Append("etl_run", session.Connection, $"select '{load.LoadId}' as load_id, {rows} as rows_loaded");
        return load;
    }

    public static bool Load(DataLake lake, string key, int rows = 3)
    {
        using var session = lake.OpenSession();
        using var load = Begin(lake, session, key, rows);
        return load.Commit();
    }

    public static T Scalar<T>(this LakeSession session, string sql)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static long Count(DataLake lake, string table)
    {
        using var session = lake.OpenSession();
        return session.Scalar<long>($"select count(*) from {table}");
    }
}
