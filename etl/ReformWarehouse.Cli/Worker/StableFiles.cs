namespace ReformWarehouse.Cli.Worker;

/// <summary>Finds the files of a drop folder that are complete: size and time have not changed for a while. Hidden and partial files are left alone, links are told apart.</summary>
internal sealed class StableFiles(TimeSpan stableFor, TimeProvider clock)
{
    private static readonly string[] PartialExtensions = [".tmp", ".part", ".crdownload", ".filepart", ".lock"];
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Size, DateTime ChangedAt, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>Links to files or folders. One could lead to what the office may not read but the worker may.</summary>
    public static IReadOnlyList<FileSystemInfo> Links(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is not null && !entry.Name.StartsWith('.'))];

    /// <summary>Complete files, oldest first.</summary>
    public IReadOnlyList<string> In(string folder)
    {
        lock (gate) return Complete(folder);
    }

    /// <summary>True while the file is as it was when it was found complete. A sweep may take long, and an office may copy a correction over a file that waits in it.</summary>
    public bool IsAtRest(string path)
    {
        var file = new FileInfo(path);
        lock (gate) return file.Exists && seen.TryGetValue(path, out var before) && before.Size == file.Length && before.ChangedAt == file.LastWriteTimeUtc;
    }

    private List<string> Complete(string folder)
    {
        var now = clock.GetUtcNow();
        var complete = new List<FileInfo>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            if (file.Name.StartsWith('.') || file.Name.StartsWith("~$", StringComparison.Ordinal) || PartialExtensions.Contains(file.Extension.ToLowerInvariant())) continue;
            if (file.LinkTarget is not null) continue;
            present.Add(file.FullName);
            if (!seen.TryGetValue(file.FullName, out var before) || before.Size != file.Length || before.ChangedAt != file.LastWriteTimeUtc)
                seen[file.FullName] = (file.Length, file.LastWriteTimeUtc, now);
            else if (now - before.Since >= stableFor)
                complete.Add(file);
        }

        foreach (var gone in seen.Keys.Where(path => Path.GetDirectoryName(path) == Path.GetFullPath(folder) && !present.Contains(path)).ToList()) seen.Remove(gone);
        return [.. complete.OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Select(file => file.FullName)];
    }
}
