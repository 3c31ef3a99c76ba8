using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>One table in figures.</summary>
/// <param name="Name">The table.</param>
/// <param name="Version">Newest commit.</param>
/// <param name="Files">Files that count.</param>
/// <param name="Rows">Rows in them; null when a file of another writer has no statistics.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="SmallFiles">Files of them below <see cref="LakeCompaction.SmallFile"/> bytes.</param>
/// <param name="Orphans">Files in the log whose load never became visible.</param>
/// <param name="Tombstones">Removed files that the log still remembers.</param>
public sealed record TableStatus(string Name, long Version, int Files, long? Rows, long Bytes, int SmallFiles, int Orphans, int Tombstones)
{
    /// <summary>True when so many small files count that reading slows down; compaction merges them.</summary>
    public bool NeedsCompaction => SmallFiles >= 32;

    internal static TableStatus Of(TableSnapshot table) => new(
        table.Name,
        table.State.Version,
        table.Files.Count,
        table.Files.Aggregate((long?)0, (sum, file) => sum + FileStatistics.Rows(file.Stats)),
        table.Files.Sum(file => file.Size),
        table.Files.Count(file => file.Size < LakeCompaction.SmallFile),
        table.State.Files.Count - table.Files.Count,
        table.State.Tombstones.Count);
}
