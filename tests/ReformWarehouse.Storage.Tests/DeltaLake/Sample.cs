using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Tests.DeltaLake;

internal static class Sample
{
    public static readonly TableDefinition Definition = new("fact_sample", "one sample",
        [
            new("code", ColumnType.Text, false, "代码"),
            new("n", ColumnType.Long, true, "count"),
        ],
        ["code"]);

    public static DeltaTable Table(TemporaryFolder folder) => DeltaTable.CreateIfAbsent(folder["fact_sample"], Definition, TimeProvider.System);

    public static AddAction Add(string path, string? load = null) => new(
        path, new Dictionary<string, string?>(), 10, 1_700_000_000_000, true, """{"numRecords":1}""",
        load is null ? null : new Dictionary<string, string?> { ["load_id"] = load });

    public static DeltaTransaction Begin(this DeltaTable table, params DeltaAction[] actions)
    {
        var transaction = new DeltaTransaction(table.Log, table.Snapshot());
        foreach (var action in actions) transaction.Add(action);
        return transaction;
    }
}
