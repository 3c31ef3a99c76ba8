using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>Whether a commit can still follow one that won the version it wanted (the protocol's conflict checker).</summary>
internal static class ConflictRules
{
    public static void Check(DeltaLog log, long version, IReadOnlyList<DeltaAction> winner, IReadOnlyList<DeltaAction> mine, bool readsWholeTable, string? dependsOn = null)
    {
        if (winner.OfType<ProtocolAction>().Any()) throw Conflict("protocol changed");
        if (winner.OfType<MetadataAction>().Any()) throw Conflict("metadata changed");
        if (mine.OfType<MetadataAction>().Any()) throw Conflict("a metadata change must be the next commit");
        var applications = mine.OfType<TransactionAction>().Select(txn => txn.AppId).Append(dependsOn ?? "").ToHashSet(StringComparer.Ordinal);
        if (winner.OfType<TransactionAction>().FirstOrDefault(txn => applications.Contains(txn.AppId)) is { } mark)
            throw Conflict($"application {mark.AppId} committed");
        var removed = winner.OfType<RemoveAction>().Select(remove => remove.Path).ToHashSet(StringComparer.Ordinal);
        var touched = mine.OfType<RemoveAction>().Select(remove => remove.Path).Concat(mine.OfType<AddAction>().Select(add => add.Path));
        if (touched.FirstOrDefault(removed.Contains) is { } gone) throw Conflict($"{gone} removed");
        if (!readsWholeTable) return;
        if (removed.Count > 0 && winner.OfType<RemoveAction>().Any(remove => remove.DataChange)) throw Conflict("rows removed");
        if (winner.OfType<AddAction>().Any(add => add.DataChange)) throw Conflict("rows added");

        LakeException Conflict(string what) => new(LakeError.Conflict, log.CommitPath(version), what);
    }
}
