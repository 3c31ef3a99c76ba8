using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>
/// The state of a table at one version as Parquet, so that a reader need not replay every commit. Only an acceleration: it is written after its
/// commit exists, and a table without it reads the same.
/// </summary>
/// <remarks>Beside it lies <c>.N.checkpoint.parquet.sha256</c>; other readers do not look at it. A checkpoint of another writer has none.</remarks>
internal static class Checkpoint
{
    public const int Interval = 10;
    public const string Suffix = ".checkpoint.parquet";
    public const string PointerName = "_last_checkpoint";

    public static string PathOf(DeltaLog log, long version) =>
        Path.Combine(log.Folder, version.ToString("D20", CultureInfo.InvariantCulture) + Suffix);

    public static string DigestPathOf(DeltaLog log, long version) =>
        Path.Combine(log.Folder, $".{Path.GetFileName(PathOf(log, version))}.sha256");

    /// <summary>Writes the checkpoint of a version that is due. A failure is no failure of the commit, which stands already.</summary>
    public static void WriteIfDue(DeltaLog log, long version, TimeProvider clock)
    {
        if (version == 0 || version % Interval != 0) return;
        try
        {
            Write(log, DeltaReplay.Of(log, version), clock);
        }
        catch (LakeException)
        {
            // The next due version tries again; verify reports what is really damaged.
        }
    }

    public static void Write(DeltaLog log, DeltaSnapshot snapshot, TimeProvider clock)
    {
        var actions = Actions(snapshot, clock.GetUtcNow() - Retention.Tombstones).ToList();
        var target = PathOf(log, snapshot.Version);
        var lines = Path.Combine(log.Folder, AtomicFile.TemporaryPrefix + Guid.NewGuid().ToString("N"));
        var parquet = lines + "p";
        LakeIo.Guard(target, () =>
        {
            try
            {
                File.WriteAllBytes(lines, DeltaActionJson.Write(actions));
                Copy(lines, parquet, target);
                PosixFile.Sync(parquet);
                AtomicFile.Replace(DigestPathOf(log, snapshot.Version), Encoding.ASCII.GetBytes(Digest(File.ReadAllBytes(parquet))));
                File.Move(parquet, target, overwrite: true);
                AtomicFile.Replace(Path.Combine(log.Folder, PointerName), Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{{\"version\":{snapshot.Version},\"size\":{actions.Count}}}")));
            }
            finally
            {
                File.Delete(lines);
                File.Delete(parquet);
            }
        });
    }

    /// <summary>Everything that the checkpoint holds.</summary>
    /// <exception cref="LakeException">The file differs from its digest or is no checkpoint.</exception>
    public static IReadOnlyList<DeltaAction> Read(DeltaLog log, long version) => Read(log, version, "true");

    /// <summary>Live files, schema and protocol: what a reader of rows needs.</summary>
    public static IReadOnlyList<DeltaAction> ReadFiles(DeltaLog log, long version) => Read(log, version, "txn is null and remove is null");

    /// <summary>Removed files and marks of applications.</summary>
    public static IReadOnlyList<DeltaAction> ReadBookkeeping(DeltaLog log, long version) => Read(log, version, "txn is not null or remove is not null");

    private static IReadOnlyList<DeltaAction> Read(DeltaLog log, long version, string which)
    {
        var path = PathOf(log, version);
        try
        {
            var expected = DigestPathOf(log, version);
            if (File.Exists(expected) && LakeIo.Guard(path, () => File.ReadAllText(expected) != Digest(File.ReadAllBytes(path))))
                throw new LakeException(LakeError.CheckpointDamaged, path, "SHA-256");
            return LogEngine.Use(engine =>
            {
                engine.Execute($"set variable lake_checkpoint = {SqlText.Literal(DuckDbPath.NotAPattern(path))}");
                var lines = engine.Query($"{SqlScripts.Read("duckdb/lake/checkpoint_actions.sql")} where {which}", row => row.IsDBNull(0) ? null : row.GetString(0));
                return lines.Where(line => line is not null).Select(line => DeltaActionJson.ParseAction(line!)!).ToList();
            });
        }
        catch (Exception error) when (error is DuckDBException or DeltaFormatException)
        {
            throw new LakeException(LakeError.CheckpointDamaged, path, error.Message, error);
        }
    }

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void Copy(string lines, string parquet, string target)
    {
        try
        {
            LogEngine.Use(engine =>
            {
                engine.Execute($"set variable lake_actions = {SqlText.Literal(DuckDbPath.NotAPattern(lines))}");
                return engine.Execute($"copy ({SqlScripts.Read("duckdb/lake/checkpoint_rows.sql")}) to {SqlText.Literal(parquet)} (format parquet, compression zstd)");
            });
        }
        catch (DuckDBException error)
        {
            throw DuckDbFailure.Translate(error, target, LakeError.ReadOrWriteFailed);
        }
    }

    private static IEnumerable<DeltaAction> Actions(DeltaSnapshot snapshot, DateTimeOffset expiry)
    {
        yield return snapshot.Protocol;
        yield return snapshot.Metadata;
        foreach (var transaction in snapshot.Transactions.Values) yield return transaction;
        foreach (var file in snapshot.Files.Values) yield return file with { DataChange = false };
        foreach (var tombstone in snapshot.Tombstones.Values)
            if (tombstone.DeletionTimestamp >= expiry.ToUnixTimeMilliseconds())
                yield return tombstone with { DataChange = false };
    }
}
