using System.Net.Sockets;
using Npgsql;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.PostgreSql;

/// <summary>What Npgsql's exceptions mean for a pull, and how they are told without host, account or password.</summary>
public static class PostgreSqlFault
{
    /// <summary>What it means that the driver threw this.</summary>
    public static SourceFault Of(Exception error) => error switch
    {
        NpgsqlException { IsTransient: true } => SourceFault.Transient,
        NpgsqlException => SourceFault.Lasting,
        TimeoutException or SocketException or IOException => SourceFault.Transient,
        _ => SourceFault.Defect,
    };

    /// <summary>In words; of an exception that wraps the driver's, what the driver said.</summary>
    public static string Describe(Exception error) => Driver(error) switch
    {
        // Class 28 and 3D name the account and the database.
        PostgresException { SqlState: ['2', '8', ..] } refused => $"sign-in refused ({refused.SqlState})",
        PostgresException { SqlState: "3D000" } => "no such database (3D000)",
        PostgresException server => $"{server.MessageText} ({server.SqlState})",
        { InnerException: SocketException socket } => $"no connection ({socket.SocketErrorCode})",
        { InnerException: TimeoutException } or TimeoutException => "no answer in time",
        var other => $"the connection broke ({(other.InnerException ?? other).GetType().Name})",
    };

    private static Exception Driver(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            if (inner is NpgsqlException) return inner;
        return error;
    }
}
