using System.Data;
using Microsoft.Data.SqlClient;
using ReformWarehouse.Tds.Endpoint;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>SQL Server's own client on the line to an endpoint.</summary>
internal static class Wire
{
    /// <summary>Types are always named: guessing one from the value takes the client to Microsoft.SqlServer.Server, which it is used without here.</summary>
    public static SqlParameter Int(string name, int value) => new(name, SqlDbType.Int) { Value = value };

    public static SqlParameter Text(string name, string value) => new(name, SqlDbType.NVarChar, value.Length > 4000 ? -1 : 4000) { Value = value };

    public static async Task<SqlConnection> ConnectAsync(TdsEndpoint endpoint, string further = "Encrypt=False")
    {
        var connection = new SqlConnection(endpoint.ConnectionString(further));
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<int> ExecuteAsync(SqlConnection connection, string sql, params SqlParameter[] parameters)
    {
        await using var command = new SqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> ScalarAsync(SqlConnection connection, string sql, params SqlParameter[] parameters)
    {
        await using var command = new SqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteScalarAsync() is var value && value is DBNull ? null : value;
    }

    public static async Task<List<object[]>> RowsAsync(SqlConnection connection, string sql, params SqlParameter[] parameters)
    {
        await using var command = new SqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
