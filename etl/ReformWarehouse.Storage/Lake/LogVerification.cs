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
        foreach (var version in listing.Commits) Collect(damages, () => log.Read(version));
        var contents = new Dictionary<long, IReadOnlyList<DeltaAction>>();
        foreach (var version in listing.Checkpoints) Collect(damages, () => contents[version] = Checkpoint.Read(log, version));
        // A checkpoint can only be compared when the commits before it are whole.
        if (damages.Count == before && listing.Commits is [0, ..])
            foreach (var (version, actions) in contents)
                Collect(damages, () => Compare(version, actions));
        if (listing.Newest < 0) damages.Add(new(LakeError.TableMissing, log.TableFolder, ""));
    }

    private void Compare(long version, IReadOnlyList<DeltaAction> actions)
    {
        var replayed = DeltaReplay.Of(log, version, useCheckpoints: false);
        var missing = replayed.Files.Keys.Except(actions.OfType<AddAction>().Select(add => add.Path)).Take(3).ToList();
        var extra = actions.OfType<AddAction>().Select(add => add.Path).Except(replayed.Files.Keys).Take(3).ToList();
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
