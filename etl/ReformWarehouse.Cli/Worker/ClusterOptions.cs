using ReformWarehouse.Storage.PostgreSql;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// <c>Worker:Cluster</c>: a PostgreSQL that several workers share their schedule in, so that a nightly run happens once, and another worker takes it over when the
/// one that ran it dies. Without it each worker keeps a schedule of its own.
/// </summary>
internal sealed class ClusterOptions
{
    /// <summary>The schedule's own threads hold one each while they wait for a lock of another worker.</summary>
    private const int MostConnections = 16;

    /// <summary>Npgsql's connection string. Never printed. Its account owns the schedule's tables (<c>qrtz_…</c>), which are created when they are missing.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Name of the environment variable that holds it instead.</summary>
    public string? ConnectionVariable { get; set; }

    /// <summary>How often a worker says that it lives; one that is silent for that long and half as much again is taken for dead.</summary>
    public double CheckinSeconds { get; set; } = 10;

    public bool IsConfigured => !string.IsNullOrEmpty(ConnectionString) || !string.IsNullOrEmpty(ConnectionVariable);

    /// <exception cref="SubmissionSourceException">The connection string cannot be read.</exception>
    public string Connection => PostgreSqlConnection.Of("Worker:Cluster", ConnectionText.Of(ConnectionString, ConnectionVariable)!, MostConnections);

    public IEnumerable<(string Zh, string En)> Faults(string section)
    {
        if (!IsConfigured) yield break;
        if (ConnectionText.Fault(section, ConnectionString, ConnectionVariable) is { } fault) yield return fault;
        else if (Unreadable() is { } unreadable) yield return (unreadable.MessageZh, unreadable.MessageEn);
        if (CheckinSeconds is not (>= 1 and <= 600))
            yield return ($"{section}:{nameof(CheckinSeconds)} 应在 1 到 600 之间", $"{section}:{nameof(CheckinSeconds)} must lie between 1 and 600");
    }

    private SubmissionSourceException? Unreadable()
    {
        try
        {
            _ = Connection;
            return null;
        }
        catch (SubmissionSourceException error)
        {
            return error;
        }
    }
}
