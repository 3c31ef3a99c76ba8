using DuckDB.NET.Data;
using ReformWarehouse.SemanticCube.Compilation;

namespace ReformWarehouse.Storage.Cube;

/// <summary>Runs the cube's statements on a connection.</summary>
internal static class CubeCommands
{
    /// <param name="connection">The session's connection.</param>
    /// <param name="statement">Text and what is bound to it.</param>
    /// <param name="before">What is done with the statement's rows; empty: they are the result.</param>
    public static DuckDBCommand Command(this DuckDBConnection connection, SqlStatement statement, string before = "")
    {
        var command = connection.CreateCommand();
        command.CommandText = before + statement.Text;
        foreach (var (name, value) in statement.Parameters) command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }

    public static void Execute(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static List<T> Read<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
