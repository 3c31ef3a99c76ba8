using System.Data;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace ReformWarehouse.Storage.DuckDb;

/// <summary>
/// One DuckDB instance and one connection to it. Times are read and written in UTC; nothing is downloaded: extensions neither install
/// nor load by themselves (Parquet, JSON and ICU are linked in). Not for use by two threads at once: <see cref="Fork"/> a second connection.
/// </summary>
public sealed class DuckDbEngine : IDisposable
{
    private const string InMemory = ":memory:";

    private DuckDbEngine(DuckDBConnection connection)
    {
        Connection = connection;
        Execute("set TimeZone = 'UTC'");
    }

    /// <summary>The open connection, for what this class does not offer.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Whether a transaction of <see cref="InTransaction"/> is open.</summary>
    public bool IsInTransaction { get; private set; }

    /// <summary>A private instance in memory, gone with its last connection.</summary>
    public static DuckDbEngine OpenInMemory(DuckDbSettings? settings = null) => Open(InMemory, settings ?? new DuckDbSettings());

    /// <summary>A database file, made when absent (unless read-only). One process may write it, or many may read it.</summary>
    /// <exception cref="DuckDBException">The file is no database, is in use by another process, or cannot be written.</exception>
    public static DuckDbEngine OpenFile(string path, DuckDbSettings? settings = null) => Open(Path.GetFullPath(path), settings ?? new DuckDbSettings());

    /// <summary>A second connection to the same instance, for another thread. It shares tables and settings, not the transaction.</summary>
    public DuckDbEngine Fork()
    {
        var connection = Connection.Duplicate();
        connection.Open();
        return new DuckDbEngine(connection);
    }

    /// <summary>Runs one or more statements; parameters (<c>$name</c>) go to each. Returns the rows that the statements changed.</summary>
    public int Execute(string sql, params IReadOnlyList<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a script of the <c>sql</c> folder, for example <c>duckdb/tables/dim_year.sql</c>.</summary>
    public int ExecuteScript(string path, params IReadOnlyList<(string Name, object? Value)> parameters) => Execute(SqlScripts.Read(path), parameters);

    /// <summary>Every row of a query, read with <paramref name="read"/>.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params IReadOnlyList<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first column of the first row; null when there is no row or the value is null.</summary>
    public object? Scalar(string sql, params IReadOnlyList<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>All or nothing: commits when <paramref name="work"/> returns, rolls back when it throws. Inside another, it is part of that one.</summary>
    public void InTransaction(Action work)
    {
        if (IsInTransaction)
        {
            work();
            return;
        }
        using var transaction = Connection.BeginTransaction();
        IsInTransaction = true;
        try
        {
            work();
            transaction.Commit();
        }
        finally
        {
            IsInTransaction = false;
        }
    }

    /// <summary>Appends rows to a table, all or none, checked against the column types. Returns how many.</summary>
    public long Append(string table, Action<TypedAppender> write)
    {
        var rows = 0L;
        InTransaction(() =>
        {
            using var appender = TypedAppender.Open(Connection, table);
            write(appender);
            rows = appender.Complete();
        });
        return rows;
    }

    public void Dispose() => Connection.Dispose();

    private static DuckDbEngine Open(string path, DuckDbSettings settings)
    {
        var builder = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
            ["preserve_insertion_order"] = settings.PreserveInsertionOrder ? "true" : "false",
        };
        if (settings.Threads is { } threads)
            builder["threads"] = threads.ToString(CultureInfo.InvariantCulture);
        if (settings.MemoryLimit is { } limit)
            builder["memory_limit"] = limit;
        if (settings.TempDirectory is { } folder)
            builder["temp_directory"] = folder;
        if (settings.ReadOnly && path != InMemory)
            builder["access_mode"] = "READ_ONLY";

        var connection = new DuckDBConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            return new DuckDbEngine(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private DuckDBCommand Command(string sql, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandType = CommandType.Text;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }
}
