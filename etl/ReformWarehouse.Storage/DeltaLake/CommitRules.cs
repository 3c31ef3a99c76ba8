namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>What every single commit must keep, whether written or read.</summary>
internal static class CommitRules
{
    public static void Check(IReadOnlyList<DeltaAction> actions, Func<string, Exception> failure)
    {
        if (actions.OfType<MetadataAction>().Skip(1).Any()) throw failure("two metaData actions in one commit");
        if (actions.OfType<ProtocolAction>().Skip(1).Any()) throw failure("two protocol actions in one commit");
        Unique(actions.OfType<TransactionAction>().Select(txn => txn.AppId), "two txn actions of one application", failure);
        Unique(actions.OfType<AddAction>().Select(add => add.Path), "the same path added twice", failure);
        Unique(actions.OfType<RemoveAction>().Select(remove => remove.Path), "the same path removed twice", failure);
    }

    private static void Unique(IEnumerable<string> keys, string problem, Func<string, Exception> failure)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
            if (!seen.Add(key))
                throw failure($"{problem}: {key}");
    }
}
