namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>How long what is no longer current stays (the protocol's defaults).</summary>
public static class Retention
{
    /// <summary>Commits and checkpoints behind the current one: time travel reaches this far back.</summary>
    public static TimeSpan Log { get; } = TimeSpan.FromDays(30);

    /// <summary>Removed and never committed data files: protects readers of an older state and writers in flight.</summary>
    public static TimeSpan Tombstones { get; } = TimeSpan.FromDays(7);
}
