using Npgsql;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.PostgreSql;

/// <summary>A connection string as the source uses it: few connections, each statement limited in time.</summary>
internal static class PostgreSqlConnection
{
    private const int SecondsPerStatement = 60;

    /// <exception cref="SubmissionSourceException">It cannot be read. What stands in it is not repeated.</exception>
    public static string Of(string name, string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString) { PersistSecurityInfo = false, IncludeErrorDetail = false };
            if (string.IsNullOrWhiteSpace(builder.Host)) throw new ArgumentException("no host");
            builder.ApplicationName ??= "reform";
            if (!builder.ContainsKey("Command Timeout")) builder.CommandTimeout = SecondsPerStatement;
            if (!builder.ContainsKey("Maximum Pool Size")) builder.MaxPoolSize = 4;
            return builder.ConnectionString;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The driver's own message may repeat a part of the string, and with it a password.
            throw new SubmissionSourceException(name,
                $"数据源“{name}”的连接字符串无法识别；写法为 Host=…;Port=5432;Database=…;Username=…;Password=…。",
                $"the connection string of '{name}' cannot be read; it is written Host=…;Port=5432;Database=…;Username=…;Password=….");
        }
    }
}
