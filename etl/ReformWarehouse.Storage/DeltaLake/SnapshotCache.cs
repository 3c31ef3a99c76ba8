namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The newest state that this process has seen of a table, so that the next look reads only the commits since.</summary>
internal sealed class SnapshotCache
{
    private volatile DeltaSnapshot? _newest;

    public DeltaSnapshot Newest(DeltaLog log)
    {
        var known = _newest;
        return _newest = known is null ? DeltaReplay.Of(log) : DeltaReplay.After(log, known);
    }
}
