using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Short words for what staging does over and over.</summary>
internal static class Staging
{
    /// <summary>Creates a staging table from its script and fills it; the values of a row are in the order of its columns.</summary>
    public static void Fill(this DuckDBConnection connection, string table, Action<TypedAppender> fill)
    {
        connection.Execute(SqlScripts.Read($"duckdb/tables/{table}.sql"));
        using var rows = TypedAppender.Open(connection, table);
        fill(rows);
        rows.Complete();
    }

    public static void AppendRow(this TypedAppender rows, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values) rows.AppendObject(value);
        rows.EndRow();
    }

    public static void Execute(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Sets a session variable that the scripts read with getvariable().</summary>
    public static void SetVariable(this DuckDBConnection connection, string name, DateTimeOffset value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"set variable {SqlText.Name(name)} = $value";
        command.Parameters.Add(new DuckDBParameter("value", value));
        command.ExecuteNonQuery();
    }

    /// <summary>A list of codes, or SQL null when there is none.</summary>
    public static void BindCodes(this DuckDBCommand command, string name, IReadOnlyCollection<string>? codes) =>
        command.Parameters.Add(new DuckDBParameter(name, codes is null ? DBNull.Value : codes.ToList()));
}
