using Npgsql;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.PostgreSql;

/// <summary>A connection string as we use it: no more connections than needed, each statement limited in time.</summary>
public static class PostgreSqlConnection
{
    private const int SecondsPerStatement = 60;

    /// <param name="name">What it is the connection of, for the message.</param>
    /// <param name="connectionString">Npgsql's.</param>
    /// <param name="mostConnections">Size of the pool where the string does not say.</param>
    /// <exception cref="SubmissionSourceException">It cannot be read. What stands in it is not repeated.</exception>
    public static string Of(string name, string connectionString, int mostConnections = 4)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString) { PersistSecurityInfo = false, IncludeErrorDetail = false };
            if (string.IsNullOrWhiteSpace(builder.Host)) throw new ArgumentException("no host");
            builder.ApplicationName ??= "reform";
            if (!builder.ContainsKey("Command Timeout")) builder.CommandTimeout = SecondsPerStatement;
            if (!builder.ContainsKey("Maximum Pool Size")) builder.MaxPoolSize = mostConnections;
            return builder.ConnectionString;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The driver's own message may repeat a part of the string, and with it a password.
            throw new SubmissionSourceException(name,
                $"“{name}”的连接字符串无法识别；写法为 Host=…;Port=5432;Database=…;Username=…;Password=…。",
                $"the connection string of '{name}' cannot be read; it is written Host=…;Port=5432;Database=…;Username=…;Password=….");
        }
    }
}
