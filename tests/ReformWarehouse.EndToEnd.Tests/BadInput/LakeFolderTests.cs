using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.BadInput;

/// <summary>Folders that are no lake, or may not be written: named, with what to do, and left as they were.</summary>
public class LakeFolderTests
{
    [Theory]
    [InlineData("load")]
    [InlineData("demo")]
    public void A_folder_with_other_files_is_not_made_a_lake(string command)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["letter.txt"], "mine");
        ReformProcess.Run(Arguments(command, folder.Path)).MustExitWith(1).MustSay(folder.Path, "非空");
        Assert.Equal([folder["letter.txt"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("load")]
    [InlineData("demo")]
    [InlineData("gap")]
    public void A_file_in_place_of_the_folder_is_named(string command)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["lake"], "a file");
        ReformProcess.Run(Arguments(command, folder["lake"])).MustExitWith(1).MustSay(folder["lake"]);
        Assert.Equal("a file", File.ReadAllText(folder["lake"]));
    }

    [Fact]
    public void A_gap_over_a_missing_lake_says_so_and_makes_none()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("gap", "--lake", folder["lake"]).MustExitWith(1).MustSay(folder["lake"], "reform load");
        Assert.False(Directory.Exists(folder["lake"]));
    }

    [Fact]
    public void A_gap_over_a_folder_that_is_no_lake_says_so()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["letter.txt"], "mine");
        ReformProcess.Run("gap", "--lake", folder.Path, "--culture", "en").MustExitWith(1).MustSay(folder.Path, "not a lake");
    }

    [Fact]
    public void A_lake_that_lost_a_data_file_or_its_marker_says_which()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("load", new SmallReturn().WriteTo(folder["one.csv"]), "--lake", folder["lake"]).MustExitWith(0);
        var lost = Directory.GetFiles(folder["lake", "fact_observation"], "*.parquet").Single();
        File.Delete(lost);
        ReformProcess.Run("gap", "--lake", folder["lake"]).MustExitWith(1).MustSay(Path.GetFileName(lost));
        File.WriteAllText(folder["lake", "lake.json"], "{");
        ReformProcess.Run("gap", "--lake", folder["lake"]).MustExitWith(1).MustSay("lake.json");
    }

    [OtherUserFact]
    public void A_read_only_folder_is_named_and_no_lake_is_made()
    {
        using var folder = new TemporaryFolder();
        var file = new SmallReturn().WriteTo(folder["one.csv"]);
        OtherUser.MayEnter(folder.Path);
        OtherUser.Run("load", file, "--lake", folder["lake"]).MustExitWith(1).MustSay(folder["lake"], "权限");
        Assert.False(Directory.Exists(folder["lake"]));
    }

    [OtherUserFact]
    public void A_read_only_lake_answers_questions_and_refuses_loads_whole()
    {
        using var folder = new TemporaryFolder();
        var first = new SmallReturn { ReportCode = "一" }.WriteTo(folder["one.csv"]);
        var second = new SmallReturn { ReportCode = "二" }.WriteTo(folder["two.csv"]);
        ReformProcess.Run("load", first, "--lake", folder["lake"]).MustExitWith(0);
        OtherUser.MayEnter(folder.Path);
        var before = LakeContent.Files(folder["lake"]);

        OtherUser.Run("gap", "--indicator", "SKL_TOTAL", "--lake", folder["lake"]).MustExitWith(0);
        OtherUser.Run("load", first, "--lake", folder["lake"]).MustExitWith(0);
        OtherUser.Run("load", second, "--lake", folder["lake"]).MustExitWith(1).MustSay(folder["lake"], "权限");
        Assert.Equal(before, LakeContent.Files(folder["lake"]));
    }

    private static string[] Arguments(string command, string lake) =>
        command == "load" ? ["load", Path.Combine(ReformProcess.ProgramFolder, "samples", "returns"), "--lake", lake] : [command, "--lake", lake];
}
