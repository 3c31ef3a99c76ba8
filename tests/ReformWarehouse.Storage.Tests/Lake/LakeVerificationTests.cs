using System.Text;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake;

public class LakeVerificationTests
{
    [Fact]
    public void A_lake_in_use_is_healthy_with_checkpoints_and_orphans()
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 12; i++) SampleLake.Load(lake, $"k{i}");
        MaintenanceTests.Orphan(lake, "fact_thing");

        Assert.Empty(lake.Verify());
    }

    [Theory]
    [InlineData("truncated data file", LakeError.DataFileDamaged)]
    [InlineData("flipped data file", LakeError.DataFileDamaged)]
    [InlineData("missing data file", LakeError.DataFileMissing)]
    [InlineData("truncated commit", LakeError.LogDamaged)]
    [InlineData("commit cut at a line", LakeError.LogDamaged)]
    [InlineData("flipped commit", LakeError.LogDamaged)]
    [InlineData("missing commit", LakeError.LogGap)]
    [InlineData("flipped checkpoint", LakeError.CheckpointDamaged)]
    [InlineData("truncated checkpoint", LakeError.CheckpointDamaged)]
    [InlineData("checkpoint of another state", LakeError.CheckpointDamaged)]
    [InlineData("wrong row count", LakeError.DataFileDamaged)]
    [InlineData("wrong bound", LakeError.DataFileDamaged)]
    [InlineData("wrong type", LakeError.DataFileDamaged)]
    public void Each_planted_damage_is_found_and_named(string damage, LakeError expected)
    {
        using var folder = new TemporaryFolder();
        var lake = SampleLake.In(folder);
        for (var i = 0; i < 11; i++) SampleLake.Load(lake, $"k{i}");
        var table = lake.Table("fact_thing");

        var path = Plant(damage, table);

        var found = Assert.Single(lake.Verify());
        Assert.Equal((expected, path), (found.Error, found.Path));
        Assert.Contains(path, found.Describe("zh"), StringComparison.Ordinal);
    }

    private static string Plant(string damage, DeltaTable table)
    {
        var state = table.Snapshot();
        var data = table.FilePath(state.Files.Keys.First());
        var commit = table.Log.CommitPath(4);
        var checkpoint = Checkpoint.PathOf(table.Log, 10);
        switch (damage)
        {
            case "truncated data file": return Rewrite(data, bytes => bytes[..^7]);
            case "flipped data file": return Rewrite(data, Flip);
            case "missing data file":
                File.Delete(data);
                return data;
            case "truncated commit": return Rewrite(commit, bytes => bytes[..^30]);
            case "commit cut at a line": return Rewrite(commit, bytes => bytes[..(Array.IndexOf(bytes, (byte)'\n') + 1)]);
            case "flipped commit": return Rewrite(commit, Flip);
            case "missing commit":
                File.Delete(commit);
                return commit;
            case "flipped checkpoint": return Rewrite(checkpoint, Flip);
            case "truncated checkpoint": return Rewrite(checkpoint, bytes => bytes[..^9]);
            case "checkpoint of another state":
                Checkpoint.Write(table.Log, table.Snapshot(9) with { Version = 10 }, TimeProvider.System);
                return checkpoint;
            case "wrong row count": return Replace(table, state, stats => stats.Replace("\"numRecords\":3", "\"numRecords\":4", StringComparison.Ordinal));
            case "wrong bound": return Replace(table, state, stats => stats.Replace("\"thing_key\":2", "\"thing_key\":1", StringComparison.Ordinal));
            case "wrong type":
                var schema = state.Metadata.SchemaString.Replace("\"thing_key\",\"type\":\"integer\"", "\"thing_key\",\"type\":\"string\"", StringComparison.Ordinal);
                var only = state.Files.Values.First();
                var other = new DeltaTransaction(table.Log, state);
                other.Add(state.Metadata with { SchemaString = schema });
                foreach (var file in state.Files.Values.Skip(1)) other.Add(RemoveAction.Of(file, DateTimeOffset.UtcNow, true));
                other.Commit("ALTER");
                return table.FilePath(only.Path);
            default: throw new ArgumentOutOfRangeException(nameof(damage), damage, null);
        }
    }

    private static byte[] Flip(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }

    private static string Rewrite(string path, Func<byte[], byte[]> change)
    {
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
        return path;
    }

    private static string Replace(DeltaTable table, DeltaSnapshot state, Func<string, string> change)
    {
        var file = state.Files.Values.First();
        Assert.NotEqual(file.Stats, change(file.Stats!));
        var copy = $"copy-{Encoding.ASCII.GetByteCount(file.Path)}.parquet";
        File.Copy(table.FilePath(file.Path), table.FilePath(copy));
        var transaction = new DeltaTransaction(table.Log, state);
        transaction.Add(file with { Path = copy, Stats = change(file.Stats!) });
        transaction.Commit("WRITE");
        return table.FilePath(copy);
    }
}
