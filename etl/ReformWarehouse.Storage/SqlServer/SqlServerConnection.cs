using Microsoft.Data.SqlClient;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.SqlServer;

/// <summary>A connection string as the source uses it: few connections, each statement limited in time, faults counted in one place.</summary>
internal static class SqlServerConnection
{
    private const int SecondsPerStatement = 60;

    /// <exception cref="SubmissionSourceException">It cannot be read, or asks for a sign-in that this program lacks. What stands in it is not repeated.</exception>
    public static string Of(string name, string connectionString)
    {
        // On Windows the client would otherwise want a native library that comes with its package only; must be said before its first use.
        AppContext.SetSwitch("Switch.Microsoft.Data.SqlClient.UseManagedNetworkingOnWindows", true);
        var builder = Read(name, connectionString);
        if (builder.Authentication is not (SqlAuthenticationMethod.NotSpecified or SqlAuthenticationMethod.SqlPassword))
            throw new SubmissionSourceException(name,
                $"数据源“{name}”要求 Entra（Active Directory…）登录，本程序不含所需组件；请改用 SQL 登录：User ID=…;Password=…。",
                $"'{name}' asks for Entra sign-in (Authentication=Active Directory …), whose packages this program does not carry; use a SQL login: User ID=…;Password=….");
        if (!builder.ShouldSerialize("Application Name")) builder.ApplicationName = "reform";
        if (!builder.ShouldSerialize("Command Timeout")) builder.CommandTimeout = SecondsPerStatement;
        if (!builder.ShouldSerialize("Max Pool Size")) builder.MaxPoolSize = 4;
        // The source tries again by itself, and tells of it.
        builder.ConnectRetryCount = 0;
        // Otherwise the pool answers for five seconds with the login's last error, without asking the server.
        builder.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        builder.PersistSecurityInfo = false;
        builder.MultipleActiveResultSets = false;
        return builder.ConnectionString;
    }

    private static SqlConnectionStringBuilder Read(string name, string connectionString)
    {
        try
        {
            var builder = new SqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace(builder.DataSource)) throw new ArgumentException("no server");
            var needsLogin = !builder.IntegratedSecurity && builder.Authentication is SqlAuthenticationMethod.NotSpecified or SqlAuthenticationMethod.SqlPassword;
            if (needsLogin && (builder.UserID.Length == 0 || builder.Password.Length == 0)) throw new ArgumentException("no login");
            return builder;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException or NotSupportedException)
        {
            // The driver's own message may repeat a part of the string, and with it a password.
            throw new SubmissionSourceException(name,
                $"数据源“{name}”的连接字符串无法识别；写法为 Server=tcp:主机,1433;Database=…;User ID=…;Password=…（含分号的密码加引号）。",
                $"the connection string of '{name}' cannot be read; it is written Server=tcp:host,1433;Database=…;User ID=…;Password=… (a password with a semicolon in quotes).");
        }
    }
}
