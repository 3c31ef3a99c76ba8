using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// Remembers, beside the log, up to which version of the run table loads were acknowledged, so that the loss of the newest commit is not taken for a
/// load that was never committed. An empty file named for the version; never lowered: each writer adds its own and removes lower ones.
/// </summary>
/// <remarks>A load is acknowledged to its caller only after this is durable. A crash before leaves a commit that counts and was not acknowledged.</remarks>
internal sealed class Acknowledgement(DataLake lake)
{
    public const string FolderName = ".acknowledged";

    private string Folder => Path.Combine(lake.Folder, FolderName);

    /// <summary>Durable when it returns.</summary>
    /// <exception cref="LakeException">The file system refused; the load counts all the same.</exception>
    public void Give(long version) => LakeIo.Guard(Folder, () =>
    {
        var isNew = !Directory.Exists(Folder);
        Directory.CreateDirectory(Folder);
        using (new FileStream(PathOf(version), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite)) { }
        PosixFile.Sync(Folder);
        if (isNew) PosixFile.Sync(lake.Folder);
        foreach (var lower in Versions().Where(other => other < version)) File.Delete(PathOf(lower));
    });

    /// <summary>The newest version that was acknowledged; -1 when there is none. Ask before the log is read, else a load that comes between looks like a loss.</summary>
    public long Newest() => LakeIo.Guard(Folder, () => Versions().DefaultIfEmpty(-1).Max());

    /// <exception cref="LakeException">The log ends before a version that was acknowledged.</exception>
    public static void Check(long acknowledged, DeltaLog log, long newest)
    {
        if (newest < acknowledged) throw new LakeException(LakeError.LogGap, log.CommitPath(newest + 1), $"{FolderName} {acknowledged}");
    }

    private string PathOf(long version) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{lake.RunTableName}-{version:D20}"));

    private List<long> Versions() => !Directory.Exists(Folder) ? [] :
    [
        .. Directory.EnumerateFiles(Folder, lake.RunTableName + "-*").Select(Path.GetFileName)
            .Where(name => long.TryParse(name.AsSpan(lake.RunTableName.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => long.Parse(name.AsSpan(lake.RunTableName.Length + 1), CultureInfo.InvariantCulture)),
    ];
}
