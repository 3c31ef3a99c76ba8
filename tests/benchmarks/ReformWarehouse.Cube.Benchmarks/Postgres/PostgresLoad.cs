using Npgsql;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Cube.Benchmarks.Postgres;

/// <summary>Copies relations of a DuckDB session into PostgreSQL.</summary>
internal sealed class PostgresLoad(DuckDbEngine engine, NpgsqlConnection connection)
{
    /// <summary>An empty schema, in the place of one of that name; what a connection names without a schema is that one's.</summary>
    public void CreateSchema(string name) => Execute($"drop schema if exists {name} cascade; create schema {name}");

    /// <summary>Statements one by one: <c>vacuum</c> allows no company.</summary>
    public void Execute(string sql)
    {
        foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }

    /// <param name="table">Where to.</param>
    /// <param name="columns">Columns of <paramref name="table"/>, separated by commas.</param>
    /// <param name="query">What to copy, in the order of the columns.</param>
    public void Copy(string table, string columns, string query)
    {
        var file = Path.GetTempFileName();
        try
        {
            engine.Execute($"copy ({query}) to {SqlText.Literal(file)} (format csv, header false)");
            using var writer = connection.BeginTextImport($"copy {table} ({columns}) from stdin (format csv)");
            using var reader = new StreamReader(file);
            var buffer = new char[1 << 16];
            for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer)) writer.Write(buffer.AsSpan(0, read));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
