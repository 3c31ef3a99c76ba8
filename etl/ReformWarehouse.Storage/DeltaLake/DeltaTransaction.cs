using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>One commit in the making, against the state it was based on.</summary>
/// <remarks>
/// After a lost race every commit that won is read. The attempt is given up when a winner changed protocol or metadata, removed a file that this
/// commit reads or removes, or added rows to a table that this commit read as a whole. A blind append depends on nothing and moves to the next version.
/// </remarks>
public sealed class DeltaTransaction(DeltaLog log, DeltaSnapshot basis)
{
    private readonly List<DeltaAction> _actions = [];
    private TransactionAction? _mark;

    /// <summary>True when the commit would be wrong if rows had been added meanwhile.</summary>
    public bool ReadsWholeTable { get; init; }

    /// <summary>Application whose mark, left meanwhile, makes this commit wrong; null when there is none.</summary>
    public string? DependsOn { get; init; }

    /// <remarks>The first mark is the commit's own; what it names is done once.</remarks>
    public void Add(DeltaAction action)
    {
        if (action is TransactionAction mark) _mark ??= mark;
        _actions.Add(action);
    }

    /// <summary>Commits, retrying after lost races.</summary>
    /// <returns>The version; null when the application's mark says that this was done before (now or by the winner of a race).</returns>
    /// <exception cref="LakeException">A conflict, an unsupported writer version or property, or the file system refused.</exception>
    public long? Commit(string operation, IReadOnlyDictionary<string, string?>? parameters = null, TimeProvider? clock = null)
    {
        WriterRules.Check(log, basis, _actions);
        CommitRules.Check(_actions, problem => new ArgumentException(problem));
        if (_mark is not null && basis.Has(_mark)) return null;
        var blind = !ReadsWholeTable && _actions.All(action => action is AddAction or TransactionAction);
        var now = (clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeMilliseconds();
        var info = new CommitInfoAction(now, operation, parameters ?? new Dictionary<string, string?>(), blind, CommitInfoAction.Engine);
        for (var version = basis.Version + 1; ; version++)
        {
            if (log.TryRead(version) is not { } winner)
            {
                if (log.TryWrite(version, [info, .. _actions]))
                {
                    Checkpoint.WriteIfDue(log, version, clock ?? TimeProvider.System);
                    return version;
                }

                winner = log.Read(version);
            }

            if (_mark is not null && winner.OfType<TransactionAction>().Any(other => other.AppId == _mark.AppId && other.Version >= _mark.Version))
                return null;
            ConflictRules.Check(log, version, winner, _actions, ReadsWholeTable, DependsOn);
        }
    }
}
