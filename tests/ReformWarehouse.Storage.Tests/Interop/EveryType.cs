using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Tests.Interop;

/// <summary>A table with a column of every primitive type, with nulls, extremes and Chinese text.</summary>
internal static class EveryType
{
    public static readonly DeltaSchema Schema = new(
    [
        new("id", "integer", false), new("s", "string", true), new("l", "long", true), new("i", "integer", true), new("sh", "short", true),
        new("by", "byte", true), new("d", "double", true), new("f", "float", true), new("b", "boolean", true), new("dt", "date", true),
        new("ts", "timestamp", true), new("bin", "binary", true), new("dec", "decimal(20,4)", true), new("列名 with space", "string", true, "云南"),
    ]);

    /// <summary>Rows of one file; <paramref name="from"/> is its first id.</summary>
    public static string Rows(int from) => $"""
        select {from} as id, '大理白族自治州' as s, 9223372036854775807 as l, -2147483648 as i, 32767 as sh, -128 as "by", 1.5 as d, 0.25 as f, true as b,
            date '2024-02-29' as dt, timestamptz '2024-02-29 23:59:59.999999+00' as ts, '\xE4\xBA\x91'::blob as bin, 1234567890123456.7891 as dec, '云' as "列名 with space"
        union all select {from + 1}, '', -9223372036854775808, 2147483647, -32768, 127, -1e300, -0.5, false, date '1949-10-01', timestamptz '1949-10-01 00:00:00.000001+08', ''::blob, -0.0001, null
        union all select {from + 2}, repeat('曲靖', 100), {from}, {from}, 0, 0, 0, 0, null, date '2299-12-31', timestamptz '2299-12-31 00:00:00+00', null, 0, 'x'
        union all select {from + 3}, null, null, null, null, null, null, null, null, null, null, null, null, null
        union all select {from + 4}, 'a''b"c\d', 1, 1, 1, 1, 'infinity'::double, 'nan'::float, true, date '1900-01-01', timestamptz '2001-01-01 00:00:00+00', '\x00'::blob, 9999999999999999.9999, '	'
        """;

    public static DeltaTable Create(string folder)
    {
        var table = new DeltaTable(folder);
        Directory.CreateDirectory(table.Log.Folder);
        table.Log.TryWrite(0, [ProtocolAction.Supported, new MetadataAction(Guid.NewGuid().ToString(), Schema.ToJson(), [], new Dictionary<string, string?>(), 0)]);
        return table;
    }

    public static void Append(DeltaTable table, DuckDbEngine engine, int from)
    {
        var state = table.Snapshot();
        var snapshot = new TableSnapshot(new TableDefinition("every_type", "", [], ["id"]), table, state, []);
        var transaction = new DeltaTransaction(table.Log, state);
        transaction.Add(new DataFileWriter(engine.Connection, snapshot).Write(Rows(from))!.ToAdd(TimeProvider.System, true, []));
        transaction.Commit("WRITE");
    }
}
