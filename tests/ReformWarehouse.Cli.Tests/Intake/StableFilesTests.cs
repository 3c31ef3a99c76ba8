using ReformWarehouse.Cli.Worker;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class StableFilesTests
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_file_counts_when_it_has_rested_and_no_more_once_it_is_written_over()
    {
        using var folder = new TemporaryFolder();
        var clock = new HandClock();
        var files = new StableFiles(Rest, clock);
        var path = folder.Write("a.csv", "half");
        Assert.Empty(files.In(folder.Root));
        clock.Now += Rest;
        File.AppendAllText(path, " whole");
        Assert.Empty(files.In(folder.Root));
        Assert.True(files.IsAtRest(path));
        clock.Now += Rest;
        Assert.Equal([path], files.In(folder.Root));
        File.WriteAllText(path, "another");
        Assert.False(files.IsAtRest(path));
        Assert.Empty(files.In(folder.Root));
        File.Delete(path);
        Assert.False(files.IsAtRest(path));
    }

    [Fact]
    public void Complete_files_come_oldest_first_and_partial_hidden_and_linked_ones_not_at_all()
    {
        using var folder = new TemporaryFolder();
        var clock = new HandClock();
        var files = new StableFiles(Rest, clock);
        foreach (var (name, age) in new[] { ("b.csv", 1), ("a.csv", 2), ("c.csv", 3), (".hidden.csv", 9), ("~$open.xlsx", 9), ("x.csv.part", 9), ("x.tmp", 9) })
            File.SetLastWriteTimeUtc(folder.Write(name, name), DateTime.UtcNow.AddHours(-age));
        if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(folder.At("link.csv"), folder.At("a.csv"));
        files.In(folder.Root);
        clock.Now += Rest;
        Assert.Equal(["c.csv", "a.csv", "b.csv"], files.In(folder.Root).Select(Path.GetFileName));
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
