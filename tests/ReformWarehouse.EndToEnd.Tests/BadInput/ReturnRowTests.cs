using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.BadInput;

/// <summary>Bad rows: rejected and kept with their reason, their neighbours loaded, exit code 3.</summary>
public class ReturnRowTests
{
    [Theory]
    [InlineData("unknown-indicator", "SKL_TOTALS,530000,actual,428,万人,=,level_at_year,2021", "SKL_TOTAL")]
    [InlineData("unknown-jurisdiction", "SKL_TOTAL,530925924,actual,1,万人,=,level_at_year,2021", "530924")]
    [InlineData("unknown-unit", "SKL_TOTAL,530000,actual,428,万仁,=,level_at_year,2021", "万人")]
    [InlineData("unknown-kind", "SKL_TOTAL,530000,actuall,428,万人,=,level_at_year,2021", "actual")]
    [InlineData("too-few-cells", "SKL_TOTAL,530000,actual,428", "8")]
    [InlineData("too-many-cells", "SKL_TOTAL,530000,actual,428,万人,=,level_at_year,2021,,", "8")]
    [InlineData("no-number", "SKL_TOTAL,530000,actual,four hundred,万人,=,level_at_year,2021", "four hundred")]
    [InlineData("number-beyond-all-bounds", "SKL_TOTAL,530000,actual,79228162514264337593543950335,万人,=,level_at_year,2021", "1000000000000000")]
    [InlineData("no-year", "SKL_TOTAL,530000,actual,428,万人,=,level_at_year,21", "1949")]
    [InlineData("no-value", "SKL_TOTAL,530000,actual,,万人,=,level_at_year,2021", "obs_status")]
    public void A_bad_row_is_rejected_with_its_reason_and_its_neighbours_are_loaded(string fault, string row, string told)
    {
        using var folder = new TemporaryFolder();
        var file = new SmallReturn { Rows = [SmallReturn.Row(year: "2020"), row, SmallReturn.Row(year: "2022")] }.WriteTo(folder[$"{fault}.csv"]);

        var run = ReformProcess.Run("load", file, "--lake", folder["lake"], "--format", "json").MustExitWith(3).MustSay(file, "line 10", told);

        var result = Assert.Single(run.Json.EnumerateArray());
        Assert.Equal(1, result.GetProperty("rows_rejected").GetInt32());
        Assert.Equal([2020, 2022], LakeContent.Query(folder["lake"], "select year from fact_observation order by year").Select(cells => (int)cells[0]));
        var rejection = Assert.Single(LakeContent.Query(folder["lake"], "select distinct place from fact_rejection where severity = 'error'"));
        Assert.Equal("line 10", rejection[0]);
    }

    [Theory]
    [InlineData("first-cell", "\"SKL_TOTAL,530000,actual,428,万人,=,level_at_year,2021,")]
    [InlineData("last-cell", "SKL_TOTAL,530000,actual,428,万人,=,level_at_year,2021,\"note")]
    public void An_unclosed_quote_swallows_no_row_in_silence(string fault, string row)
    {
        using var folder = new TemporaryFolder();
        var file = new SmallReturn
        {
            Columns = SmallReturn.Header + ",note",
            Rows = [SmallReturn.Row(year: "2020") + ",", row, SmallReturn.Row(year: "2022") + ","],
        }.WriteTo(folder[$"unclosed-quote-in-{fault}.csv"]);

        ReformProcess.Run("load", file, "--lake", folder["lake"]).MustExitWith(3).MustSay(file, "line 10", "引号");

        Assert.Equal(2020, Assert.Single(LakeContent.Query(folder["lake"], "select year from fact_observation"))[0]);
        var kept = Assert.Single(LakeContent.Query(folder["lake"], "select offending_text from fact_rejection where severity = 'error'"));
        Assert.Contains("2022", (string)kept[0]);
    }

    [Fact]
    public void The_nearest_names_are_suggested_in_the_language_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = new SmallReturn { Rows = [SmallReturn.Row(indicator: "SKL_TOTALS"), SmallReturn.Row(jurisdiction: "镇糠县")] }.WriteTo(folder["typing-errors.csv"]);
        var zh = ReformProcess.Run("load", file, "--lake", folder["lake-zh"]).MustExitWith(3).MustSay("SKL_TOTAL", "镇康县");
        var en = ReformProcess.Run("load", file, "--lake", folder["lake-en"], "--culture", "en").MustExitWith(3).MustSay("SKL_TOTAL", "530924", "line 9:");
        Assert.NotEqual(zh.Errors, en.Errors);
    }
}
