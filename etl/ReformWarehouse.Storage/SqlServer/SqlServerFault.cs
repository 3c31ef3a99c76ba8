using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.SqlServer;

/// <summary>What SqlClient's exceptions mean for a pull, and how they are told without host, account, database or password.</summary>
internal static class SqlServerFault
{
    private const int NoEncryption = 20;

    /// <summary>
    /// Errors that pass: timeout (-2), broken lines (64, 121, 233, 10053, 10054, 10060), locks and deadlocks (1203-1205, 1222), a database or server that is starting,
    /// stopping or moving (596, 904, 921, 922, 976, 983, 6005, 17142, 17197, 18401, 4221), snapshot conflicts (601, 3960, 3961), memory (701, 802, 8628, 8645, 8651) and those of Azure SQL.
    /// Of the client's own list 20 and 4060 are left out: a server without encryption and a missing database stay so.
    /// </summary>
    private static readonly HashSet<int> Passing =
    [
        -2, 64, 121, 233, 10053, 10054, 10060, 1203, 1204, 1205, 1222,
        596, 904, 921, 922, 976, 983, 6005, 17142, 17197, 18401, 4221,
        601, 3960, 3961, 701, 802, 8628, 8645, 8651,
        10922, 10928, 10929, 10936, 40143, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920,
    ];

    public static SourceFault Of(Exception error) => error switch
    {
        SqlException sql when IsTrust(sql) || sql.Number == NoEncryption => SourceFault.Lasting,
        SqlException sql when sql.IsTransient || sql.Errors.Cast<SqlError>().Any(each => Passing.Contains(each.Number)) => SourceFault.Transient,
        // From class 20 the line is gone; so it is when the socket says so.
        SqlException sql when sql.Class >= 20 || sql.InnerException is SocketException or IOException => SourceFault.Transient,
        SqlException => SourceFault.Lasting,
        // LocalDB, named pipes and the like.
        PlatformNotSupportedException => SourceFault.Lasting,
        TimeoutException or SocketException or IOException => SourceFault.Transient,
        _ => SourceFault.Defect,
    };

    /// <summary>The server's own messages name the account, the database or the host; these words do not.</summary>
    public static string Describe(Exception error) => error switch
    {
        SqlException sql => Describe(sql),
        PlatformNotSupportedException => "this kind of server address is not supported on this platform; write Server=tcp:host,1433",
        _ => $"the connection broke ({error.GetType().Name})",
    };

    private static string Describe(SqlException sql) => sql switch
    {
        { Number: NoEncryption } => "the server does not encrypt, and the connection string demands it (20); where the line is protected otherwise, write Encrypt=Optional",
        _ when IsTrust(sql) => "the server's certificate is not trusted; install its authority on this machine",
        { Number: 18456 or 18452 or 18470 or 18486 or 18487 or 18488 or 4060 } => $"sign-in refused, or no such database ({sql.Number})",
        { Number: 208 } => "a table is missing (208); the office creates it with sql/sqlserver/tables",
        { Number: 207 } => "a column is missing (207); compare the tables with sql/sqlserver/tables",
        { Number: 229 or 230 or 916 } => $"the account may not read the tables ({sql.Number})",
        { Number: 1205 } => "victim of a deadlock (1205)",
        { Number: -2 } => "no answer in time (-2)",
        // The client's own networking wraps some socket errors without their code.
        { InnerException: SocketException { SocketErrorCode: SocketError.Success } } => "no connection",
        { InnerException: SocketException socket } => $"no connection ({socket.SocketErrorCode})",
        { Class: >= 20 } => $"the connection broke ({sql.Number})",
        _ => $"SQL Server error {sql.Number}, class {sql.Class}",
    };

    private static bool IsTrust(SqlException sql) => sql.InnerException is AuthenticationException;
}
