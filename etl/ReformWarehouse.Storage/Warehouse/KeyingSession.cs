using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>
/// Where the reports of a run are staged and keyed, one after the other. Keying reads the two dimensions and no fact, so one session serves as long as they stay as
/// they are in the lake; every relation that a load stages replaces the one of the load before.
/// </summary>
internal sealed class KeyingSession(DataLake lake) : IDisposable
{
    private static readonly string[] Dimensions = ["dim_indicator", "dim_jurisdiction"];

    private LakeSession? session;

    /// <summary>The session, opened anew when a dimension has changed since.</summary>
    /// <exception cref="LakeException">The lake cannot be read.</exception>
    public LakeSession Current()
    {
        var snapshot = lake.Snapshot();
        if (session is not null && Dimensions.All(name => session.Snapshot[name].State.Version == snapshot[name].State.Version)) return session;
        Dispose();
        return session = lake.OpenLoadSession();
    }

    /// <summary>Gives the session up; the next load gets a new one.</summary>
    public void Dispose()
    {
        session?.Dispose();
        session = null;
    }
}
