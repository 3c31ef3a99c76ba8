using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DeltaLake;

public class DeltaTransactionTests
{
    [Fact]
    public void Racing_blind_appends_all_arrive_exactly_once()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        const int writers = 4, each = 50;

        Parallel.For(0, writers, new() { MaxDegreeOfParallelism = writers }, writer =>
        {
            for (var i = 0; i < each; i++) table.Begin(Sample.Add($"{writer}-{i}")).Commit("WRITE");
        });

        var versions = table.Log.List().Commits;
        Assert.Equal(writers * each, versions[^1]);
        var added = versions.SelectMany(version => table.Log.Read(version)).OfType<AddAction>().Select(add => add.Path).ToList();
        Assert.Equal(writers * each, added.Count);
        Assert.Equal(writers * each, added.Distinct().Count());
        Assert.Empty(Directory.GetFiles(table.Log.Folder, ".tmp-*"));
    }

    [Fact]
    public void Only_one_of_many_publishers_gets_a_name()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 200; round++)
        {
            var target = folder[$"{round}.json"];
            var winners = 0;
            Parallel.For(0, 4, new() { MaxDegreeOfParallelism = 4 }, writer =>
            {
                if (AtomicFile.TryPublish(target, [(byte)writer])) Interlocked.Increment(ref winners);
            });
            Assert.Equal(1, winners);
        }
    }

    [Fact]
    public void A_mark_is_committed_once_even_when_raced()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        var mark = new TransactionAction("report:1", 1, null);
        // All are based on the state before any of them: each but the first learns of it by losing the race.
        var attempts = Enumerable.Range(0, 4).Select(i => table.Begin(Sample.Add($"f{i}"), mark)).ToList();

        var versions = attempts.AsParallel().WithDegreeOfParallelism(4).Select(attempt => attempt.Commit("WRITE")).ToList();

        Assert.Equal(1, Assert.Single(versions, version => version is not null));
        Assert.Single(table.Snapshot().Files);
        Assert.Null(table.Begin(Sample.Add("later"), mark).Commit("WRITE"));
    }

    [Fact]
    public void A_blind_append_says_so_and_comes_after_its_info()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Begin(Sample.Add("a")).Commit("WRITE");
        table.Begin(RemoveAction.Of(Sample.Add("a"), DateTimeOffset.UtcNow, true)).Commit("DELETE");

        Assert.True(Assert.IsType<CommitInfoAction>(table.Log.Read(1)[0]).IsBlindAppend);
        Assert.False(Assert.IsType<CommitInfoAction>(table.Log.Read(2)[0]).IsBlindAppend);
    }

    [Fact]
    public void Removing_a_file_that_a_winner_removed_is_a_conflict()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        table.Begin(Sample.Add("a")).Commit("WRITE");
        var remove = RemoveAction.Of(Sample.Add("a"), DateTimeOffset.UtcNow, true);
        var late = table.Begin(remove);
        table.Begin(remove).Commit("DELETE");

        Assert.Equal(LakeError.Conflict, Assert.Throws<LakeException>(() => late.Commit("DELETE")).Error);
    }

    [Fact]
    public void Rows_added_to_a_table_that_was_read_whole_are_a_conflict()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        var late = new DeltaTransaction(table.Log, table.Snapshot()) { ReadsWholeTable = true };
        late.Add(Sample.Add("derived"));
        table.Begin(Sample.Add("a")).Commit("WRITE");

        Assert.Equal(LakeError.Conflict, Assert.Throws<LakeException>(() => late.Commit("WRITE")).Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_changed_protocol_or_definition_is_a_conflict(bool protocol)
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        var late = table.Begin(Sample.Add("a"));
        table.Log.TryWrite(1, [protocol ? new ProtocolAction(1, 2) : table.Snapshot().Metadata]);

        Assert.Equal(LakeError.Conflict, Assert.Throws<LakeException>(() => late.Commit("WRITE")).Error);
    }

    [Fact]
    public void An_append_only_table_keeps_its_rows()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        var metadata = table.Snapshot().Metadata with { Configuration = new Dictionary<string, string?> { ["delta.appendOnly"] = "true" } };
        table.Log.TryWrite(1, [metadata, Sample.Add("a")]);

        var error = Assert.Throws<LakeException>(() => table.Begin(RemoveAction.Of(Sample.Add("a"), DateTimeOffset.UtcNow, true)).Commit("DELETE"));

        Assert.Equal(LakeError.TablePropertyUnsupported, error.Error);
        Assert.NotNull(table.Begin(RemoveAction.Of(Sample.Add("a"), DateTimeOffset.UtcNow, false), Sample.Add("b") with { DataChange = false }).Commit("OPTIMIZE"));
    }

    [Fact]
    public void A_table_with_invariants_takes_no_rows()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);
        var schema = """{"type":"struct","fields":[{"name":"n","type":"long","nullable":true,"metadata":{"delta.invariants":"{\"expression\":{\"expression\":\"n > 0\"}}"}}]}""";
        table.Log.TryWrite(1, [table.Snapshot().Metadata with { SchemaString = schema }]);

        Assert.Equal(LakeError.TablePropertyUnsupported, Assert.Throws<LakeException>(() => table.Begin(Sample.Add("a")).Commit("WRITE")).Error);
    }

    [Fact]
    public void One_path_is_not_added_twice_in_one_commit()
    {
        using var folder = new TemporaryFolder();
        var table = Sample.Table(folder);

        Assert.Throws<ArgumentException>(() => table.Begin(Sample.Add("a"), Sample.Add("a")).Commit("WRITE"));
        Assert.Equal(0, table.Snapshot().Version);
    }
}
