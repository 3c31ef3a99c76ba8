using ReformWarehouse.Bulletins.Review;
using Xunit;

namespace ReformWarehouse.Bulletins.Tests;

public sealed class ReviewLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("review-log-");

    [Fact]
    public void The_last_decision_on_a_statement_holds_and_all_are_kept()
    {
        var log = new ReviewLog(_folder.FullName);
        log.Append([Decision("a", "1-1", "accept"), Decision("b", "1-2", "reject")]);
        log.Append([Decision("a", "1-1", "reject")]);
        Assert.Equal("reject", log.Of("a")["1-1"].Action);
        Assert.Single(log.Of("b"));
        Assert.Equal(3, File.ReadAllLines(Path.Combine(_folder.FullName, "review", "decisions.jsonl")).Length);
    }

    [Fact]
    public void Writers_at_once_lose_nothing()
    {
        var log = new ReviewLog(_folder.FullName);
        Parallel.For(0, 40, i => log.Append([Decision("a", $"1-{i}", "accept")]));
        Assert.Equal(40, log.Of("a").Count);
    }

    [Fact]
    public void A_damaged_line_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "review"));
        File.WriteAllText(Path.Combine(_folder.FullName, "review", "decisions.jsonl"), "{\"sha256\":\n");
        Assert.Contains("decisions.jsonl:1", Assert.Throws<InvalidDataException>(() => new ReviewLog(_folder.FullName).Of("a")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ReviewDecision Decision(string sha256, string id, string action) =>
        new() { Sha256 = sha256, Id = id, Action = action, By = "审核人", At = DateTimeOffset.UnixEpoch };
}
