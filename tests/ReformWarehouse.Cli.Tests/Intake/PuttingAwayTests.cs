using System.Text;
using System.Text.Json;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Worker;
using ReformWarehouse.Ingestion;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class PuttingAwayTests
{
    private static readonly InputException Reason = new("x", "csv", "坏", "bad");

    [Theory]
    [InlineData("../../etc/passwd", "_._etc_passwd")]
    [InlineData("..", "_")]
    [InlineData(".", "_")]
    [InlineData("..\\..\\x.csv", "_.._x.csv")]
    [InlineData("C:\\x.csv", "C__x.csv")]
    [InlineData("a\nb\u001b[31m.csv", "a_b_[31m.csv")]
    [InlineData("报表\u202Evsc.exe", "报表_vsc.exe")]
    [InlineData("昆明市 2025 年.xlsx", "昆明市 2025 年.xlsx")]
    [InlineData("", "_")]
    public void A_name_becomes_harmless(string name, string safe) => Assert.Equal(safe, SafeName.Of(name));

    [Fact]
    public void Any_name_stays_inside_its_folder_and_leaves_room_for_the_reason()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => random.Next(4) switch { 0 => '/', 1 => '.', 2 => (char)random.Next(1, 0xFFFF), _ => (char)random.Next(32, 127) }));
            var safe = SafeName.Of(name);
            Assert.True(Path.GetFileName(safe) == safe && safe is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(safe) <= 200, $"seed {seed} round {round}: {safe}");
            Assert.True(Path.GetDirectoryName(Path.GetFullPath(Path.Combine("/quarantine", safe))) == "/quarantine", $"seed {seed} round {round}");
        }
    }

    [Fact]
    public async Task Files_of_one_name_put_away_by_two_workers_at_once_all_stay()
    {
        const int each = 60;
        using var folder = new TemporaryFolder();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(worker => Task.Run(() =>
        {
            var quarantine = Quarantine(folder);
            for (var number = 0; number < each; number++)
                if (number % 2 == 0) quarantine.PutAway(folder.Write($"w{worker}/a.csv", $"{worker} {number}"));
                else quarantine.Take(folder.Write($"w{worker}/a.csv", $"{worker} {number}"), Reason);
        })));
        var kept = Directory.EnumerateFiles(folder.At("done")).Concat(Directory.EnumerateFiles(folder.At("quarantine"), "*.csv")).Select(File.ReadAllText).ToList();
        Assert.Equal(3 * each, kept.Distinct().Count());
        Assert.Equal(3 * each / 2, Directory.EnumerateFiles(folder.At("quarantine"), "*.reason.json").Count());
    }

    [Fact]
    public void A_file_that_cannot_be_moved_leaves_no_reason_behind()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<IOException>(() => Quarantine(folder).Take(folder.At("gone.csv"), Reason));
        Assert.Empty(Directory.EnumerateFiles(folder.At("quarantine")));
    }

    [UnixFact]
    public void A_link_to_a_file_to_a_folder_or_to_nowhere_goes_and_what_it_leads_to_stays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("private/secret.csv", "secret");
        Directory.CreateDirectory(folder.At("drop"));
        File.CreateSymbolicLink(folder.At("drop", "file.csv"), folder.At("private", "secret.csv"));
        Directory.CreateSymbolicLink(folder.At("drop", "folder"), folder.At("private"));
        File.CreateSymbolicLink(folder.At("drop", "dangling.csv"), folder.At("nothing"));
        foreach (var link in StableFiles.Links(folder.At("drop"))) Quarantine(folder).Refuse(link);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("drop")));
        Assert.Equal("secret", File.ReadAllText(folder.At("private", "secret.csv")));
        var reasons = Directory.EnumerateFiles(folder.At("quarantine")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["dangling.csv.reason.json", "file.csv.reason.json", "folder.reason.json"], reasons.Select(Path.GetFileName));
        Assert.All(reasons, path => Assert.Equal("link", JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("rule").GetString()));
        Assert.All(reasons, path => Assert.DoesNotContain("secret\"", File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_is_for_one_at_a_time_and_free_again_afterwards()
    {
        using var folder = new TemporaryFolder();
        using (Claim.TryTake(folder.Root, "report", "a"))
        {
            Assert.Null(Claim.TryTake(folder.Root, "report", "a"));
            using var other = Claim.TryTake(folder.Root, "source", "a");
            Assert.NotNull(other);
        }

        using var again = Claim.TryTake(folder.Root, "report", "a");
        Assert.NotNull(again);
    }

    private static Quarantine Quarantine(TemporaryFolder folder) =>
        new(new WorkerOptions { Done = folder.At("done"), Quarantine = folder.At("quarantine") }, TimeProvider.System);
}
