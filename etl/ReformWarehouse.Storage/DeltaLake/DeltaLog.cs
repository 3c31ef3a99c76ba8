using System.Globalization;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The folder <c>_delta_log</c> of one table: commit files with 20-digit versions, contiguous.</summary>
public sealed class DeltaLog(string tableFolder)
{
    public const string FolderName = "_delta_log";

    public string TableFolder { get; } = tableFolder;

    public string Folder { get; } = Path.Combine(tableFolder, FolderName);

    public bool Exists => File.Exists(CommitPath(0)) || (Directory.Exists(Folder) && List().Count > 0);

    public string CommitPath(long version) => Path.Combine(Folder, version.ToString("D20", CultureInfo.InvariantCulture) + ".json");

    /// <summary>The versions that have a commit file, ascending. Temporary and foreign files are no commits.</summary>
    /// <exception cref="LakeException">A version between the first and the last is missing.</exception>
    public IReadOnlyList<long> List() => LakeIo.Guard(Folder, () =>
    {
        var versions = new List<long>();
        if (!Directory.Exists(Folder)) return versions;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json"))
            if (TryVersion(Path.GetFileName(file), out var version))
                versions.Add(version);
        versions.Sort();
        for (var i = 1; i < versions.Count; i++)
            if (versions[i] != versions[i - 1] + 1)
                throw new LakeException(LakeError.LogGap, CommitPath(versions[i - 1] + 1), $"{versions[i - 1]} → {versions[i]}");
        return versions;
    });

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

    internal static bool TryVersion(string fileName, out long version)
    {
        version = -1;
        return fileName.Length == 25 && fileName.EndsWith(".json", StringComparison.Ordinal)
            && long.TryParse(fileName.AsSpan(0, 20), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
