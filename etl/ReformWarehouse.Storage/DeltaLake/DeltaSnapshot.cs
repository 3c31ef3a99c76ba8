namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The state of a table at one version. Does not change when later commits arrive.</summary>
/// <param name="Version">The last commit it includes.</param>
/// <param name="Protocol">The protocol in force.</param>
/// <param name="Metadata">The schema and configuration in force.</param>
/// <param name="Files">Live data files by path.</param>
public sealed record DeltaSnapshot(
    long Version,
    ProtocolAction Protocol,
    MetadataAction Metadata,
    IReadOnlyDictionary<string, AddAction> Files)
{
    /// <summary>Removed files by path, whether expired or not.</summary>
    public IReadOnlyDictionary<string, RemoveAction> Tombstones => Bookkeeping.Tombstones;

    /// <summary>The newest mark of each application.</summary>
    public IReadOnlyDictionary<string, TransactionAction> Transactions => Bookkeeping.Transactions;

    internal DeltaBookkeeping Bookkeeping { get; init; } = DeltaBookkeeping.Empty;

    /// <summary>Whether an application's mark is at or above a version.</summary>
    public bool Has(TransactionAction transaction) =>
        Transactions.TryGetValue(transaction.AppId, out var known) && known.Version >= transaction.Version;
}
