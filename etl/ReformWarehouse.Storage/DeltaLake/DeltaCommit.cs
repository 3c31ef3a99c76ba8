namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>One commit as history shows it.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Time">When it was committed.</param>
/// <param name="Operation">What its writer called it; null when it did not say.</param>
/// <param name="Actions">All its actions.</param>
public sealed record DeltaCommit(long Version, DateTimeOffset Time, string? Operation, IReadOnlyList<DeltaAction> Actions)
{
    public int FilesAdded => Actions.OfType<AddAction>().Count();

    public int FilesRemoved => Actions.OfType<RemoveAction>().Count();

    /// <summary>Rows in the added files; null when a file has no statistics.</summary>
    public long? RowsAdded => Actions.OfType<AddAction>().Aggregate((long?)0, (sum, add) => sum + FileStatistics.Rows(add.Stats));
}
