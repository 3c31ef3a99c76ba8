using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>Lays out a lake: the tables first, the marker last, so that a folder with a marker is always whole.</summary>
internal static class LakeCreation
{
    public static void Run(DataLake lake)
    {
        LakeIo.Guard(lake.Folder, () => Directory.CreateDirectory(lake.Folder));
        RefuseForeign(lake);
        foreach (var definition in lake.Definitions)
            DeltaTable.CreateIfAbsent(Path.Combine(lake.Folder, definition.Name), definition, lake.Clock);
        var marker = new LakeMarker(LakeMarker.CurrentVersion, lake.Clock.GetUtcNow(), [.. lake.Definitions.Select(definition => definition.Name)]);
        LakeIo.Guard(lake.Folder, () => AtomicFile.TryPublish(LakeMarker.PathIn(lake.Folder), marker.ToJson()));
    }

    // What an interrupted or simultaneous creation leaves is ours; anything else belongs to somebody.
    private static void RefuseForeign(DataLake lake)
    {
        var own = lake.Definitions.Select(definition => definition.Name).Append(LakeMarker.FileName).ToHashSet(StringComparer.Ordinal);
        var foreign = LakeIo.Guard(lake.Folder, () => Directory.EnumerateFileSystemEntries(lake.Folder)
            .Select(entry => Path.GetFileName(entry))
            .Any(name => !own.Contains(name) && !name.StartsWith(AtomicFile.TemporaryPrefix, StringComparison.Ordinal)));
        if (foreign) throw new LakeException(LakeError.FolderNotEmpty, lake.Folder);
    }
}
