namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// What a table remembers besides its rows: removed files and the marks of applications. Readers of rows do not need it, and a lake with a long past
/// has much of it; it is read from the checkpoint when first asked for.
/// </summary>
internal sealed class DeltaBookkeeping
{
    private readonly Func<State> _start;
    private readonly IReadOnlyList<DeltaAction> _since;
    private readonly Lazy<State> _state;

    private DeltaBookkeeping(Func<State> start, IReadOnlyList<DeltaAction> since)
    {
        _start = start;
        _since = since;
        _state = new(() => _start().With(_since));
    }

    /// <summary>Of a table without any commit.</summary>
    public static DeltaBookkeeping Empty { get; } = new(() => State.Empty, []);

    /// <exception cref="Lake.LakeException">When asked for what it holds: the checkpoint is damaged, or was cleaned up meanwhile.</exception>
    public IReadOnlyDictionary<string, RemoveAction> Tombstones => _state.Value.Tombstones;

    public IReadOnlyDictionary<string, TransactionAction> Transactions => _state.Value.Transactions;

    /// <summary>As a checkpoint has it.</summary>
    public static DeltaBookkeeping Of(DeltaLog log, long checkpoint) => new(() => State.Empty.With(Checkpoint.ReadBookkeeping(log, checkpoint)), []);

    /// <summary>The same after further actions.</summary>
    public DeltaBookkeeping After(IReadOnlyList<DeltaAction> actions)
    {
        if (actions.Count == 0) return this;
        if (!_state.IsValueCreated) return new(_start, [.. _since, .. actions]);
        // The state is captured, not this object: a process that lives long must not keep every earlier state alive.
        var state = _state.Value;
        return new(() => state, actions);
    }

    private sealed record State(Dictionary<string, RemoveAction> Tombstones, Dictionary<string, TransactionAction> Transactions)
    {
        public static State Empty { get; } = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

        public State With(IReadOnlyList<DeltaAction> actions)
        {
            if (actions.Count == 0) return this;
            var next = new State(new(Tombstones, StringComparer.Ordinal), new(Transactions, StringComparer.Ordinal));
            foreach (var action in actions)
            {
                if (action is AddAction add) next.Tombstones.Remove(add.Path);
                else if (action is RemoveAction remove) next.Tombstones[remove.Path] = remove;
                else if (action is TransactionAction transaction) next.Transactions[transaction.AppId] = transaction;
            }

            return next;
        }
    }
}
