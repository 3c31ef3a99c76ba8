using ReformWarehouse.Ingestion;

namespace ReformWarehouse.Cli.Worker;

/// <summary>Loads one file of a drop folder and puts it away; one that has to wait stays where it is.</summary>
internal sealed class FileIntake(IntakeRun run, Quarantine quarantine)
{
    public Task<IntakeEnd> TakeAsync(string path, CancellationToken stopping) => run.RunAsync(
        Path.GetFileName(path),
        loading =>
        {
            RefuseLink(path);
            var before = StampOf(path);
            var loaded = loading.LoadOrThrow(path);
            // What was copied over it meanwhile has not been read: it stays, and is taken when it has come to rest.
            if (StampOf(path) == before) quarantine.PutAway(path);
            return loaded;
        },
        reason => reason.Rule == "link" ? quarantine.Refuse(new FileInfo(path)) : quarantine.Take(path, reason),
        stopping);

    private static (long Size, DateTime ChangedAt) StampOf(string path) => new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : (-1, default);

    /// <summary>The file may have been exchanged for a link since it was seen.</summary>
    private static void RefuseLink(string path)
    {
        if (new FileInfo(path).LinkTarget is { } target)
            throw new InputException(path, "link", $"这是指向“{target}”的链接，不读取。", $"this is a link to '{target}' and is not followed.");
    }
}
