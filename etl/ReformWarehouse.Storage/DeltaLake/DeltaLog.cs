using System.Globalization;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The folder <c>_delta_log</c> of one table: commit files with 20-digit versions, contiguous.</summary>
public sealed class DeltaLog(string tableFolder)
{
    public const string FolderName = "_delta_log";

    public string TableFolder { get; } = tableFolder;

    public string Folder { get; } = Path.Combine(tableFolder, FolderName);

    public bool Exists => File.Exists(CommitPath(0)) || (Directory.Exists(Folder) && List().Newest >= 0);

    public string CommitPath(long version) => Path.Combine(Folder, version.ToString("D20", CultureInfo.InvariantCulture) + ".json");

    /// <summary>What the folder holds. Temporary and foreign files are neither commits nor checkpoints.</summary>
    public DeltaLogListing List() => LakeIo.Guard(Folder, () =>
    {
        var commits = new List<long>();
        var checkpoints = new List<long>();
        if (Directory.Exists(Folder))
            foreach (var file in Directory.EnumerateFiles(Folder))
                if (Version(Path.GetFileName(file), ".json") is { } commit) commits.Add(commit);
                else if (Version(Path.GetFileName(file), Checkpoint.Suffix) is { } checkpoint) checkpoints.Add(checkpoint);
        commits.Sort();
        checkpoints.Sort();
        AddMissed(commits);
        return new DeltaLogListing(this, commits, checkpoints);
    });

    // Listing a folder is no snapshot: of files that others create meanwhile it may show a later one and not an earlier one. Only a version that is
    // not there when asked for by name is a gap.
    private void AddMissed(List<long> commits)
    {
        for (var i = 1; i < commits.Count; i++)
            while (commits[i] > commits[i - 1] + 1 && File.Exists(CommitPath(commits[i] - 1)))
                commits.Insert(i, commits[i] - 1);
    }

    /// <summary>The actions of one commit.</summary>
    /// <exception cref="LakeException">The file is missing or damaged.</exception>
    public IReadOnlyList<DeltaAction> Read(long version)
    {
        var path = CommitPath(version);
        try
        {
            return DeltaActionJson.Parse(LakeIo.Guard(path, () => File.ReadAllBytes(path)));
        }
        catch (DeltaFormatException error)
        {
            throw new LakeException(LakeError.LogDamaged, path, error.Message, error);
        }
    }

    /// <summary>The actions of one commit; null when the version does not exist (yet).</summary>
    public IReadOnlyList<DeltaAction>? TryRead(long version) => File.Exists(CommitPath(version)) ? Read(version) : null;

    /// <summary>Makes the actions commit <paramref name="version"/>, durably. False when another writer has that version already.</summary>
    public bool TryWrite(long version, IEnumerable<DeltaAction> actions)
    {
        var path = CommitPath(version);
        var content = DeltaActionJson.Write(actions);
        return LakeIo.Guard(path, () => AtomicFile.TryPublish(path, content));
    }

    private static long? Version(string fileName, string suffix) =>
        fileName.Length == 20 + suffix.Length && fileName.EndsWith(suffix, StringComparison.Ordinal)
        && long.TryParse(fileName.AsSpan(0, 20), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
