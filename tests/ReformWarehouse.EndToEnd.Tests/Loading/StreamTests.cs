using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

/// <summary>Results go to standard output and messages to standard error, in the language asked for.</summary>
public class StreamTests
{
    [Fact]
    public void Results_are_on_standard_output_and_messages_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        var file = new SmallReturn { Rows = [SmallReturn.GoodRow, SmallReturn.Row(indicator: "NO_SUCH")] }.WriteTo(folder["one.csv"]);
        var run = ReformProcess.Run("load", file, "--lake", folder["lake"], "--format", "csv").MustExitWith(3);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("file,status,report_code", lines[0]);
        Assert.Contains("NO_SUCH", run.Errors);
        Assert.DoesNotContain("loaded", run.Errors);
        Assert.Equal("", ReformProcess.Run("gap", "--lake", folder["absent"]).MustExitWith(1).Output);
        Assert.Equal("", ReformProcess.Run("gap", "--format", "yaml").MustExitWith(2).Output);
    }

    [Fact]
    public void Every_format_of_one_question_says_the_same()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("load", Path.Combine(ReformProcess.ProgramFolder, "samples", "returns"), "--lake", folder["lake"]).MustExitWith(0);
        ReformResult Gap(string format) => ReformProcess.Run("gap", "--indicator", "SKL_EMP_SHARE", "--lake", folder["lake"], "--format", format).MustExitWith(0);

        var json = Gap("json");
        var row = Assert.Single(json.Json.EnumerateArray());
        Assert.Equal("SKL_EMP_SHARE", row.GetProperty("indicator_code").GetString());
        Assert.Equal(15.4, row.GetProperty("value").GetDouble(), 9);
        Assert.Equal(2, Gap("csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var line = Assert.Single(Gap("jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(row.ToString().Where(c => !char.IsWhiteSpace(c)), line.Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("15.4", Gap("table").Output);
    }

    [Fact]
    public void Culture_en_gives_English_messages_and_zh_is_the_default()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("gap", "--lake", folder["lake"]).MustExitWith(1).MustSay("数据湖文件夹不存在");
        ReformProcess.Run("gap", "--lake", folder["lake"], "--culture", "en").MustExitWith(1).MustSay("there is no lake folder");
        ReformProcess.Run("load", folder["none.csv"], "--culture", "en").MustExitWith(1).MustSay("no such file or folder");
    }

    [UnixFact]
    public void A_reader_that_goes_away_early_is_no_error_to_report()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("load", Path.Combine(ReformProcess.ProgramFolder, "samples", "returns"), "--lake", folder["lake"]).MustExitWith(0);
        foreach (var format in new[] { "table", "csv", "json" })
        {
            var run = ReformProcess.RunOther("sh", "-c", $"{ReformProcess.ShellCommand} gap --against target --lake '{folder["lake"]}' --format {format} | true").MustExitWith(0);
            Assert.Equal("", run.Errors);
        }
    }
}
