using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>When each version was committed.</summary>
public sealed class DeltaHistory(DeltaLog log)
{
    private readonly DeltaLogListing _listing = log.List();

    /// <summary>The commits that are still there, newest first. Those before the oldest checkpoint may have been cleaned up.</summary>
    public IEnumerable<DeltaCommit> Newest() => _listing.Commits.Reverse().Select(Commit);

    /// <summary>The instant of a commit, as its writer noted it; the file's own time when it did not.</summary>
    public DateTimeOffset TimeOf(long version) => Commit(version).Time;

    /// <summary>The newest version committed at or before an instant.</summary>
    /// <exception cref="LakeException">No commit that is still there is that old.</exception>
    public long VersionAt(DateTimeOffset instant)
    {
        var commits = _listing.Commits;
        var (low, high) = (0, commits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TimeOf(commits[middle]) <= instant) low = middle + 1;
            else high = middle;
        }

        return low > 0
            ? commits[low - 1]
            : throw new LakeException(LakeError.VersionUnavailable, log.TableFolder, $"{instant:u}");
    }

    private DeltaCommit Commit(long version)
    {
        var actions = log.Read(version);
        var info = actions.OfType<CommitInfoAction>().FirstOrDefault();
        var time = info?.Timestamp is { } milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : new DateTimeOffset(File.GetLastWriteTimeUtc(log.CommitPath(version)), TimeSpan.Zero);
        return new(version, time, info?.Operation, actions);
    }
}
