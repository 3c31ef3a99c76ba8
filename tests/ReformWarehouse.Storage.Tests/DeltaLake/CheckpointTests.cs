using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DeltaLake;

public class CheckpointTests
{
    [Fact]
    public void The_tenth_commit_leaves_a_checkpoint_that_says_what_the_commits_say()
    {
        using var folder = new TemporaryFolder();
        var table = Filled(folder, 12);

        Assert.Equal([10], table.Log.List().Checkpoints);
        Assert.Equal("""{"version":10,"size":13}""", File.ReadAllText(Path.Combine(table.Log.Folder, "_last_checkpoint")));
        var replayed = DeltaReplay.Of(table.Log, useCheckpoints: false);
        var read = table.Snapshot();
        Assert.Equal(replayed.Files.Keys.Order(), read.Files.Keys.Order());
        Assert.Equal(replayed.Tombstones.Keys.Order(), read.Tombstones.Keys.Order());
        Assert.Equal(replayed.Transactions, read.Transactions);
        Assert.Equal(replayed.Metadata.SchemaString, read.Metadata.SchemaString);
        Assert.Equal("大理", read.Files["f3"].Tag("州"));
        Assert.Null(read.Files["f3"].Tags!["none"]);
        Assert.Equal("""{"numRecords":1}""", read.Files["f3"].Stats);
    }

    [Fact]
    public void Commits_before_a_checkpoint_are_not_needed_to_read()
    {
        using var folder = new TemporaryFolder();
        var table = Filled(folder, 12);
        for (var version = 0; version < 10; version++) File.Delete(table.Log.CommitPath(version));

        Assert.Equal(12, table.Snapshot().Version);
        Assert.Equal(LakeError.VersionUnavailable, Assert.Throws<LakeException>(() => table.Snapshot(9)).Error);
        Assert.NotNull(table.Begin(Sample.Add("more")).Commit("WRITE"));
    }

    [Fact]
    public void Every_flipped_bit_of_a_checkpoint_is_noticed()
    {
        using var folder = new TemporaryFolder();
        var table = Filled(folder, 10);
        var path = Checkpoint.PathOf(table.Log, 10);
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at += 97)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 4;
            File.WriteAllBytes(path, flipped);
            Assert.Equal(LakeError.CheckpointDamaged, Assert.Throws<LakeException>(() => table.Snapshot()).Error);
        }

        File.Delete(path);
        Assert.Equal(10, table.Snapshot().Version);
    }

    [Fact]
    public void Expired_tombstones_are_left_out()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Begin(Sample.Add("old"), Sample.Add("new")).Commit("WRITE");
        table.Begin(RemoveAction.Of(Sample.Add("old"), DateTimeOffset.UtcNow.AddDays(-8), true)).Commit("DELETE");
        table.Begin(RemoveAction.Of(Sample.Add("new"), DateTimeOffset.UtcNow.AddDays(-6), true)).Commit("DELETE");

        Checkpoint.Write(table.Log, table.Snapshot(), TimeProvider.System);

        Assert.Equal(["new"], table.Snapshot().Tombstones.Keys);
    }

    [Fact]
    public void Cleaning_up_keeps_the_newest_checkpoint_before_the_cut_off_and_its_commit()
    {
        using var folder = new TemporaryFolder();
        var table = Filled(folder, 25);
        var afterTwenty = new DeltaHistory(table.Log).TimeOf(20);

        Assert.Equal(0, LogCleanup.Run(table.Log, afterTwenty.AddDays(-1)));
        Assert.Equal(21, LogCleanup.Run(table.Log, afterTwenty.AddSeconds(30)));

        Assert.Equal([20, 21, 22, 23, 24, 25], table.Log.List().Commits);
        Assert.Equal([20], table.Log.List().Checkpoints);
        Assert.Equal(25, table.Snapshot().Version);
        Assert.Equal(20, table.Snapshot(20).Version);
    }

    [Fact]
    public void A_version_is_found_by_its_time()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        for (var day = 1; day <= 5; day++)
            table.Log.TryWrite(day, [new CommitInfoAction(Day(day).ToUnixTimeMilliseconds(), "WRITE", new Dictionary<string, string?>(), true), Sample.Add($"f{day}")]);

        var history = new DeltaHistory(table.Log);
        Assert.Equal(3, history.VersionAt(Day(3)));
        Assert.Equal(3, history.VersionAt(Day(4).AddTicks(-1)));
        Assert.Equal(5, history.VersionAt(Day(90)));

        static DateTimeOffset Day(int day) => new DateTimeOffset(2199, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);
    }

    private static DeltaTable Filled(TemporaryFolder folder, int commits)
    {
        var table = Sample.Table(folder);
        for (var i = 1; i <= commits; i++)
            table.Begin(
                i == 5 ? RemoveAction.Of(Sample.Add("f4"), DateTimeOffset.UtcNow, true) : Sample.Add($"f{i}") with { Tags = new Dictionary<string, string?> { ["州"] = "大理", ["none"] = null } },
                new TransactionAction(i % 2 == 0 ? "even" : "odd", i, null)).Commit("WRITE");
        return table;
    }
}
