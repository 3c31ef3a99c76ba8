using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Rows of etl_run for runs that are no load of their own, such as a worker's nightly run or a file put into quarantine.</summary>
public sealed class RunLog(DataLake lake, string programVersion, TimeProvider clock)
{
    /// <param name="command">What ran; the codes are with etl_run in the star's definition.</param>
    /// <param name="startedAt">When it began; it ends now.</param>
    /// <param name="name">File or source it was about; null: none.</param>
    /// <param name="read">What it counts as read: of a nightly run files and returns, of a pull returns, of a compaction rows.</param>
    /// <param name="loaded">How much of that was loaded.</param>
    /// <param name="rejected">How much was not.</param>
    /// <exception cref="LakeException">The lake cannot be written.</exception>
    public void Append(string command, DateTimeOffset startedAt, string? name, long read, long loaded, long rejected)
    {
        using var load = lake.BeginLoad($"{command}:{Guid.NewGuid()}");
        using var session = lake.OpenLoadSession();
        RunRow.Append(load, session.Connection, new RunRow(command, name, null, startedAt, clock.GetUtcNow(), read, loaded, rejected, 0, programVersion));
        load.Commit();
    }
}
