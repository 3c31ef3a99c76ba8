using System.Text.Json;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.SemanticCube.Tests.ClickHouse;

/// <summary>The tables of a star as Parquet files that ClickHouse reads, in a database of their own, with the views of <c>sql/clickhouse</c> over them.</summary>
internal sealed class ClickHouseStar : IDisposable
{
    private static readonly string[] Views =
        ["current_report", "current_indicator", "current_jurisdiction", "current_jurisdiction_event", "current_year", "current_observation", "current_target"];

    private static int count;

    private readonly string database = $"star_{Interlocked.Increment(ref count)}";
    private readonly string folder = Directory.CreateTempSubdirectory("reform-clickhouse-").FullName;

    public ClickHouseStar(DuckDbEngine engine)
    {
        var setup = new List<string> { $"create database {database}", $"use {database}" };
        foreach (var table in Star.Tables.Select(table => table.Name))
        {
            var file = Path.Combine(folder, table + ".parquet");
            engine.Execute($"copy {table} to '{file}' (format parquet)");
            setup.Add($"create view {table} as select * from file('{file}', Parquet)");
        }

        setup.AddRange(Views.Select(view => SqlScripts.Read($"clickhouse/queries/{view}.sql")));
        ClickHouseSession.Instance.Ask(setup);
    }

    public CubeAnswer Answer(SqlStatement statement)
    {
        var (columns, rows) = ClickHouseSession.Instance.Ask([$"use {database}"], [.. statement.Before, statement.Text], statement.Parameters);
        var positions = columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        return new CubeAnswer(columns, [.. rows.Select(row => new CubeRow(positions, [.. row.Select(Value)]))]);
    }

    public void Dispose()
    {
        ClickHouseSession.Instance.Ask(["use default", $"drop database {database}"]);
        Directory.Delete(folder, recursive: true);
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.ValueKind, "Neither text nor number."),
    };
}
