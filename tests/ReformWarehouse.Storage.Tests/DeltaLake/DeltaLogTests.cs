using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DeltaLake;

public class DeltaLogTests
{
    [Fact]
    public void Replay_keeps_the_newest_reference_to_each_path()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Begin(Sample.Add("a"), Sample.Add("b")).Commit("WRITE");
        table.Begin(RemoveAction.Of(Sample.Add("a"), DateTimeOffset.UtcNow, true), Sample.Add("c")).Commit("WRITE");

        var now = table.Snapshot();

        Assert.Equal(2, now.Version);
        Assert.Equal(["b", "c"], now.Files.Keys.Order());
        Assert.Equal(["a"], now.Tombstones.Keys);
        Assert.Equal(["a", "b"], table.Snapshot(1).Files.Keys.Order());
    }

    [Fact]
    public void A_gap_is_refused_and_named()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        for (var i = 0; i < 3; i++) table.Begin(Sample.Add($"f{i}")).Commit("WRITE");
        File.Delete(table.Log.CommitPath(2));

        var error = Assert.Throws<LakeException>(() => table.Snapshot());

        Assert.Equal(LakeError.LogGap, error.Error);
        Assert.Equal(table.Log.CommitPath(2), error.Path);
    }

    [Fact]
    public void Leftover_temporary_files_are_no_commits()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        File.WriteAllText(Path.Combine(table.Log.Folder, ".tmp-torn"), """{"add":{"path":""");
        File.WriteAllText(Path.Combine(table.Log.Folder, "notes.json"), "hello");

        Assert.Equal(0, table.Snapshot().Version);
    }

    [Fact]
    public void A_torn_commit_is_refused_and_named()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Begin(Sample.Add("a")).Commit("WRITE");
        var path = table.Log.CommitPath(1);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^40]);

        var error = Assert.Throws<LakeException>(() => table.Snapshot());

        Assert.Equal(LakeError.LogDamaged, error.Error);
        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void A_newer_reader_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Log.TryWrite(1, [new ProtocolAction(3, 7)]);

        Assert.Equal(LakeError.ProtocolTooNew, Assert.Throws<LakeException>(() => table.Snapshot()).Error);
    }

    [Fact]
    public void A_newer_writer_version_can_be_read_but_not_written()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Log.TryWrite(1, [new ProtocolAction(1, 3)]);

        Assert.Equal(1, table.Snapshot().Version);
        Assert.Equal(LakeError.ProtocolTooNew, Assert.Throws<LakeException>(() => table.Begin(Sample.Add("a")).Commit("WRITE")).Error);
    }

    [Fact]
    public void A_version_outside_the_log_is_refused()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);

        Assert.Equal(LakeError.VersionUnavailable, Assert.Throws<LakeException>(() => table.Snapshot(1)).Error);
    }

    [Fact]
    public void A_path_out_of_the_table_is_refused()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);

        Assert.Throws<LakeException>(() => table.FilePath("../other/a.parquet"));
        Assert.Equal(folder["fact_sample", "a b.parquet"], table.FilePath("a%20b.parquet"));
    }
}
