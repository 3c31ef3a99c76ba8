using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.BadInput;

public class UsageTests
{
    [Theory]
    [InlineData("lode")]
    [InlineData("gap", "--indicatr", "SKL_TOTAL")]
    [InlineData("gap", "--format", "yaml")]
    [InlineData("gap", "--culture", "fr")]
    [InlineData("gap", "--year", "last")]
    [InlineData("gap", "--as-of", "yesterday")]
    [InlineData("gap", "--against", "the moon")]
    [InlineData("gap", "--indicator")]
    [InlineData("load")]
    [InlineData]
    public void Wrong_usage_is_exit_code_2_with_a_message(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = ReformProcess.RunIn(folder.Path, arguments).MustExitWith(2);
        Assert.NotEqual("", run.Errors.Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("zh", "这里没有选项“--yaer”。")]
    [InlineData("en", "There is no option '--yaer' here.")]
    public void A_misspelt_option_after_one_of_several_values_is_named_and_not_taken_for_a_value(string culture, string message) =>
        ReformProcess.Run("query", "--indicator", "SKL_TOTAL", "--yaer", "2021", "--culture", culture).MustExitWith(2).MustSay(message);

    [Fact]
    public void A_file_whose_name_begins_like_an_option_is_a_file_after_two_dashes() =>
        ReformProcess.Run("load", "--dry-run", "--", "--odd.csv").MustExitWith(1).MustSay("--odd.csv：");

    [Fact]
    public void An_unknown_indicator_on_the_command_line_is_told_its_nearest_names() =>
        ReformProcess.Run("gap", "--indicator", "SKL_EMP_SHAR").MustExitWith(2).MustSay("SKL_EMP_SHAR", "SKL_EMP_SHARE");

    [Theory]
    [InlineData("镇糠县", "530924 镇康县")]
    [InlineData("530925x", "530925")]
    public void An_unknown_jurisdiction_on_the_command_line_is_told_its_nearest_names(string text, string near) =>
        ReformProcess.Run("gap", "--jurisdiction", text).MustExitWith(2).MustSay(text, near);

    [Fact]
    public void A_wrong_option_value_is_told_the_values_as_they_are_typed_and_no_name_of_the_source_code()
    {
        var run = ReformProcess.Run("gap", "--format", "yaml").MustExitWith(2).MustSay("yaml", "--format", "table", "csv", "json", "jsonl");
        Assert.DoesNotContain("ReformWarehouse", run.Errors);
        Assert.DoesNotContain("System.", run.Errors);
    }
}
