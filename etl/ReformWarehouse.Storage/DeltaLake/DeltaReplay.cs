using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// Replays commits in ascending order: the newest reference to a path wins, and so do the latest protocol, metadata and mark per application.
/// </summary>
internal sealed class DeltaReplay(DeltaLog log)
{
    private Dictionary<string, AddAction> _files = new(StringComparer.Ordinal);
    private readonly List<DeltaAction> _applied = [];
    private DeltaBookkeeping _bookkeeping = DeltaBookkeeping.Empty;
    private ProtocolAction? _protocol;
    private MetadataAction? _metadata;
    private long _version = -1;

    /// <summary>Live files so far.</summary>
    public IReadOnlyDictionary<string, AddAction> Files => _files;

    /// <summary>The state at a version, from the newest checkpoint at or before it.</summary>
    public static DeltaSnapshot Of(DeltaLog log, long? upTo = null, bool useCheckpoints = true)
    {
        var listing = log.List();
        if (listing.Newest < 0) throw new LakeException(LakeError.TableMissing, log.TableFolder);
        var target = upTo ?? listing.Newest;
        var checkpoint = useCheckpoints ? listing.CheckpointFor(target) : null;
        if (target < 0 || target > listing.Newest || (checkpoint is null && listing.Commits is [> 0, ..] && listing.Checkpoints.Count > 0))
            throw new LakeException(LakeError.VersionUnavailable, log.TableFolder, $"{target}, {listing.Checkpoints.FirstOrDefault()} … {listing.Newest}");
        var replay = new DeltaReplay(log);
        if (checkpoint is { } start)
        {
            foreach (var action in Checkpoint.ReadFiles(log, start)) replay.Apply(action);
            replay._applied.Clear();
            replay._bookkeeping = DeltaBookkeeping.Of(log, start);
            replay._version = start;
            replay.RefuseNewerReader();
        }

        foreach (var version in listing.CommitsBetween(checkpoint ?? -1, target)) replay.Apply(version, log.Read(version));
        return replay.Snapshot();
    }

    /// <summary>The newest state, from an earlier one and the commits since.</summary>
    public static DeltaSnapshot After(DeltaLog log, DeltaSnapshot earlier)
    {
        var listing = log.List();
        if (listing.Newest == earlier.Version) return earlier;
        // The log was cleaned up past the earlier state, or another table has taken its place.
        if (listing.Newest < earlier.Version || !listing.Commits.Contains(earlier.Version + 1)) return Of(log);
        var replay = new DeltaReplay(log)
        {
            _files = new(earlier.Files, StringComparer.Ordinal),
            _bookkeeping = earlier.Bookkeeping,
            _protocol = earlier.Protocol,
            _metadata = earlier.Metadata,
        };
        foreach (var version in listing.CommitsBetween(earlier.Version, listing.Newest)) replay.Apply(version, log.Read(version));
        return replay.Snapshot();
    }

    public void Apply(long version, IReadOnlyList<DeltaAction> actions)
    {
        CommitRules.Check(actions, problem => new LakeException(LakeError.LogDamaged, log.CommitPath(version), problem));
        foreach (var action in actions) Apply(action);
        _version = version;
        RefuseNewerReader();
    }

    private void RefuseNewerReader()
    {
        if (_protocol is { } protocol && protocol.MinReaderVersion > ProtocolAction.Supported.MinReaderVersion)
            throw new LakeException(LakeError.ProtocolTooNew, log.TableFolder, $"minReaderVersion {protocol.MinReaderVersion}");
    }

    public void Apply(DeltaAction action)
    {
        _applied.Add(action);
        switch (action)
        {
            case AddAction add:
                _files[add.Path] = add;
                break;
            case RemoveAction remove:
                _files.Remove(remove.Path);
                break;
            case MetadataAction metadata:
                _metadata = metadata;
                break;
            case ProtocolAction protocol:
                _protocol = protocol;
                break;
            case TransactionAction or CommitInfoAction:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action.Name, null);
        }
    }

    public DeltaSnapshot Snapshot() => new(
        _version,
        _protocol ?? throw Missing("protocol"),
        _metadata ?? throw Missing("metaData"),
        _files)
    { Bookkeeping = _bookkeeping.After([.. _applied.Where(action => action is AddAction or RemoveAction or TransactionAction)]) };

    private LakeException Missing(string action) => new(LakeError.LogDamaged, log.Folder, $"no {action} action in versions 0 … {_version}");
}
