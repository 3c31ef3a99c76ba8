using System.Security.Cryptography;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// Compares everything on disk with what was promised of it: the log is contiguous, each commit fits its checksum, each checkpoint equals the replay
/// of the commits, each file that counts has the bytes, rows, columns and bounds that its commit states.
/// </summary>
public sealed class LakeVerification(DataLake lake)
{
    private readonly List<LakeDamage> _damages = [];

    /// <returns>All damages; empty for a healthy lake. Files that never became visible are no damage.</returns>
    public IReadOnlyList<LakeDamage> Run()
    {
        foreach (var definition in lake.Definitions)
        {
            var table = lake.Table(definition.Name);
            if (Try(() => new LogVerification(table.Log).Run(_damages)) && Try(() => DeltaReplay.Of(table.Log), out var state)) Files(table, state);
        }

        Try(Versions);
        return _damages;
    }

    // A lost newest commit leaves no gap in its own log. The run table remembers that it was there; of the run table's own, the acknowledgement does.
    private void Versions()
    {
        var acknowledged = new Acknowledgement(lake).Newest();
        var runs = lake.Table(lake.RunTableName).Log;
        Acknowledgement.Check(acknowledged, runs, runs.List().Newest);
        foreach (var (name, version) in LakeTags.NewestVersions(DeltaReplay.Of(lake.Table(lake.RunTableName).Log).Files.Values))
        {
            var log = lake.Table(name).Log;
            if (log.List().Newest < version) throw new LakeException(LakeError.LogGap, log.CommitPath(version), $"{LakeTags.Versions} {version}");
        }
    }

    private void Files(DeltaTable table, DeltaSnapshot state)
    {
        foreach (var file in state.Files.Values)
            Try(() =>
            {
                var path = table.FilePath(file.Path);
                Bytes(path, file);
                DataFileVerification.Check(path, file, state.Metadata);
            });
    }

    private static void Bytes(string path, AddAction file)
    {
        if (!File.Exists(path)) throw new LakeException(LakeError.DataFileMissing, path);
        var (length, digest) = LakeIo.Guard(path, () =>
        {
            using var content = File.OpenRead(path);
            return (content.Length, file.Tag(LakeTags.Sha256) is null ? null : Convert.ToHexStringLower(SHA256.HashData(content)));
        });
        if (length != file.Size) throw new LakeException(LakeError.DataFileDamaged, path, $"{length} ≠ {file.Size} bytes");
        if (digest != file.Tag(LakeTags.Sha256)) throw new LakeException(LakeError.DataFileDamaged, path, "SHA-256");
    }

    private bool Try(Action check) => Try(() =>
    {
        check();
        return true;
    }, out _);

    private bool Try<T>(Func<T> check, out T result)
    {
        result = default!;
        try
        {
            result = check();
            return true;
        }
        catch (LakeException error)
        {
            if (!_damages.Contains(LakeDamage.Of(error))) _damages.Add(LakeDamage.Of(error));
            return false;
        }
    }
}
