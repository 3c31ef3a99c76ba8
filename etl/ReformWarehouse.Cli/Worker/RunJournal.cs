using Microsoft.Extensions.Logging;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Rows of etl_run for what a worker did besides loading. A lake that cannot take them is told to the log; the work itself is not undone.</summary>
internal sealed class RunJournal(WorkerOptions options, TimeProvider clock, ILogger<RunJournal> logger)
{
    /// <param name="command">worker, pull, compact, quarantine or postpone.</param>
    /// <param name="startedAt">When it began; it ends now.</param>
    /// <param name="name">The file or source; null: none.</param>
    /// <param name="read">What it counts as read.</param>
    /// <param name="loaded">How much of that was loaded.</param>
    /// <param name="rejected">How much was not.</param>
    public void Append(string command, DateTimeOffset startedAt, string? name = null, long read = 0, long loaded = 0, long rejected = 0)
    {
        try
        {
            new RunLog(DataLake.OpenOrCreate(options.Lake), ProgramInfo.Version, clock).Append(command, startedAt, name, read, loaded, rejected);
        }
        catch (Exception error) when (error is LakeException or IOException or UnauthorizedAccessException)
        {
            logger.LogError(error, "No row of etl_run for {Command} {Name}", command, name);
        }
    }
}
