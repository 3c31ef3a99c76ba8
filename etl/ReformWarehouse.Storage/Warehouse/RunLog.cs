using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Rows of etl_run for runs that are no load of their own, such as a worker's nightly run.</summary>
public sealed class RunLog(DataLake lake, string programVersion, TimeProvider clock)
{
    /// <param name="command">What ran.</param>
    /// <param name="startedAt">When it began; it ends now.</param>
    /// <param name="filesTaken">Files it took; their loads have rows of their own.</param>
    /// <exception cref="LakeException">The lake cannot be written.</exception>
    public void Append(string command, DateTimeOffset startedAt, long filesTaken)
    {
        using var load = lake.BeginLoad($"{command}:{Guid.NewGuid()}");
        using var session = lake.OpenLoadSession();
        RunRow.Append(load, session.Connection, new RunRow(command, null, null, startedAt, clock.GetUtcNow(), filesTaken, 0, 0, 0, programVersion));
        load.Commit();
    }
}
