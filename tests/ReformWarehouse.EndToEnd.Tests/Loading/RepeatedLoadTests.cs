using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

public class RepeatedLoadTests
{
    [Fact]
    public void Loading_the_same_reports_twice_changes_no_file_of_the_lake()
    {
        using var folder = new TemporaryFolder();
        var returns = Path.Combine(ReformProcess.ProgramFolder, "samples", "returns");
        var first = ReformProcess.Run("load", returns, "--lake", folder["lake"], "--format", "json").MustExitWith(0);
        var before = LakeContent.Files(folder["lake"]);

        var second = ReformProcess.Run("load", returns, "--lake", folder["lake"], "--format", "json").MustExitWith(0);

        Assert.Equal(Enumerable.Repeat("loaded", 5), Statuses(first));
        Assert.Equal(Enumerable.Repeat("unchanged", 5), Statuses(second));
        Assert.Equal(before, LakeContent.Files(folder["lake"]));
        LakeContent.MustBeWhole(folder["lake"]);
    }

    [Fact]
    public void The_same_bytes_under_another_name_are_the_same_report()
    {
        using var folder = new TemporaryFolder();
        var one = new SmallReturn().WriteTo(folder["one.csv"]);
        File.Copy(one, folder["two.csv"]);
        var run = ReformProcess.Run("load", one, folder["two.csv"], "--lake", folder["lake"], "--format", "json").MustExitWith(0);
        Assert.Equal(["loaded", "unchanged"], Statuses(run));
        Assert.Equal(1, LakeContent.Count(folder["lake"], "fact_observation"));
    }

    private static IEnumerable<string> Statuses(ReformResult run) => run.Json.EnumerateArray().Select(row => row.GetProperty("status").GetString()!);
}
