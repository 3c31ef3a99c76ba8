using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>Checks every commit and checkpoint of a log, also those that a reader would not need.</summary>
internal sealed class LogVerification(DeltaLog log)
{
    public void Run(List<LakeDamage> damages)
    {
        var listing = log.List();
        var before = damages.Count;
        for (var i = 1; i < listing.Commits.Count; i++)
            if (listing.Commits[i] != listing.Commits[i - 1] + 1)
                damages.Add(new(LakeError.LogGap, log.CommitPath(listing.Commits[i - 1] + 1), $"{listing.Commits[i - 1]} → {listing.Commits[i]}"));
        // Clean-up leaves a log that begins at a checkpoint.
        if (listing.Commits is [> 0 and var first, ..] && !listing.Checkpoints.Contains(first))
            damages.Add(new(LakeError.LogGap, log.CommitPath(first - 1), $"→ {first}"));
        // One pass: each commit is applied to the state that the next checkpoint must equal. After the first damage there is nothing to compare with.
        var replay = listing.Commits is [0, ..] ? new DeltaReplay(log) : null;
        foreach (var version in listing.Commits)
        {
            IReadOnlyList<DeltaAction> actions = [];
            Collect(damages, () => actions = log.Read(version));
            if (damages.Count == before) Collect(damages, () => replay?.Apply(version, actions));
            if (listing.Checkpoints.Contains(version)) Collect(damages, () => Compare(version, damages.Count == before ? replay : null));
        }

        foreach (var version in listing.Checkpoints.Except(listing.Commits)) Collect(damages, () => Checkpoint.Read(log, version));
        if (listing.Newest < 0) damages.Add(new(LakeError.TableMissing, log.TableFolder, ""));
    }

    private void Compare(long version, DeltaReplay? replay)
    {
        var paths = Checkpoint.Read(log, version).OfType<AddAction>().Select(add => add.Path).ToHashSet(StringComparer.Ordinal);
        if (replay is null) return;
        var missing = replay.Files.Keys.Where(path => !paths.Contains(path)).Take(3).ToList();
        var extra = paths.Where(path => !replay.Files.ContainsKey(path)).Take(3).ToList();
        if (missing.Count + extra.Count > 0)
            throw new LakeException(LakeError.CheckpointDamaged, Checkpoint.PathOf(log, version), string.Join(", ", missing.Select(path => "-" + path).Concat(extra.Select(path => "+" + path))));
    }

    private static void Collect(List<LakeDamage> damages, Action check)
    {
        try
        {
            check();
        }
        catch (LakeException error)
        {
            damages.Add(LakeDamage.Of(error));
        }
    }
}
