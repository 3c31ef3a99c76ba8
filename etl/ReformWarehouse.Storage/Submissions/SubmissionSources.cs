using ReformWarehouse.Storage.PostgreSql;
using ReformWarehouse.Storage.SqlServer;

namespace ReformWarehouse.Storage.Submissions;

/// <summary>The kinds of databases that submissions can be read from: one line a kind.</summary>
public static class SubmissionSources
{
    /// <summary>Every kind, as the configuration names it.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["postgresql", "sqlserver"];

    /// <summary>Prepares a source; no connection is opened yet.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="name">Name in the configuration.</param>
    /// <param name="connectionString">The driver's; never printed.</param>
    /// <param name="clock">Times the pauses between tries.</param>
    /// <param name="retried">Told of every fault that is tried again, in words without secrets.</param>
    /// <exception cref="SubmissionSourceException">The connection string cannot be read.</exception>
    public static SubmissionSource Open(string kind, string name, string connectionString, TimeProvider clock, Action<string>? retried = null) => kind switch
    {
        "postgresql" => new PostgreSqlSubmissions(name, connectionString, clock, retried),
        "sqlserver" => new SqlServerSubmissions(name, connectionString, clock, retried),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
    };
}
