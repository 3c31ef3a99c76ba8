using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The commits and checkpoints that a log's folder holds, both ascending.</summary>
public sealed record DeltaLogListing(DeltaLog Log, IReadOnlyList<long> Commits, IReadOnlyList<long> Checkpoints)
{
    /// <summary>The newest version; -1 when there is none.</summary>
    public long Newest => Math.Max(Commits.Count > 0 ? Commits[^1] : -1, Checkpoints.Count > 0 ? Checkpoints[^1] : -1);

    /// <summary>The newest checkpoint at or before a version; null when the log must be replayed from its beginning.</summary>
    public long? CheckpointFor(long version)
    {
        for (var i = Checkpoints.Count - 1; i >= 0; i--)
            if (Checkpoints[i] <= version)
                return Checkpoints[i];
        return null;
    }

    /// <summary>The commits after <paramref name="from"/> up to <paramref name="to"/>.</summary>
    /// <exception cref="LakeException">One of them is missing.</exception>
    public IEnumerable<long> CommitsBetween(long from, long to)
    {
        var expected = from + 1;
        foreach (var version in Commits)
        {
            if (version <= from) continue;
            if (version > to) break;
            if (version != expected) throw Gap(expected, version);
            expected++;
        }

        if (expected <= to) throw Gap(expected, to);
        return Commits.Where(version => version > from && version <= to);
    }

    private LakeException Gap(long missing, long next) => new(LakeError.LogGap, Log.CommitPath(missing), $"{missing - 1} → {next}");
}
