using System.Globalization;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

/// <summary>A corrected report: the same code, other bytes.</summary>
public class ResubmissionTests
{
    [Fact]
    public void A_corrected_report_supersedes_the_earlier_one_and_the_past_keeps_its_figure()
    {
        using var folder = new TemporaryFolder();
        var nation = SmallReturn.Row("SKL_EMP_SHARE", "000000", "26", "%");
        var first = new SmallReturn { Rows = [nation, SmallReturn.Row("SKL_EMP_SHARE", value: "15.0", unit: "%"), SmallReturn.GoodRow] }.WriteTo(folder["first.csv"]);
        var corrected = new SmallReturn { Rows = [nation, SmallReturn.Row("SKL_EMP_SHARE", value: "15.4", unit: "%")] }.WriteTo(folder["corrected.csv"]);

        ReformProcess.Run("load", first, "--lake", folder["lake"]).MustExitWith(0);
        var between = DateTimeOffset.UtcNow;
        ReformProcess.Run("load", corrected, "--lake", folder["lake"]).MustExitWith(0);

        Assert.Equal([15.4], Gap(folder["lake"], "SKL_EMP_SHARE"));
        Assert.Equal([15.0], Gap(folder["lake"], "SKL_EMP_SHARE", "--as-of", between.ToString("O", CultureInfo.InvariantCulture)));
        Assert.Empty(Gap(folder["lake"], "SKL_EMP_SHARE", "--as-of", "2021-12-31"));
        var known = LakeContent.Query(folder["lake"], "select known_at from dim_report order by known_at").Select(row => (DateTime)row[0]).ToList();
        Assert.Equal(2, known.Count);
        Assert.InRange(between.UtcDateTime, known[0], known[1]);
    }

    [Fact]
    public void A_row_that_the_correction_leaves_out_no_longer_counts()
    {
        using var folder = new TemporaryFolder();
        var nation = SmallReturn.Row("SKL_EMP_SHARE", "000000", "26", "%");
        var yunnan = SmallReturn.Row("SKL_EMP_SHARE", value: "15.0", unit: "%");
        ReformProcess.Run("load", new SmallReturn { Rows = [nation, yunnan] }.WriteTo(folder["first.csv"]), "--lake", folder["lake"]).MustExitWith(0);
        ReformProcess.Run("load", new SmallReturn { Rows = [nation] }.WriteTo(folder["corrected.csv"]), "--lake", folder["lake"]).MustExitWith(0);
        Assert.Empty(Gap(folder["lake"], "SKL_EMP_SHARE"));
    }

    private static IEnumerable<double> Gap(string lake, string indicator, params string[] more) =>
        ReformProcess.Run(["gap", "--indicator", indicator, "--lake", lake, "--format", "json", .. more]).MustExitWith(0)
            .Json.EnumerateArray().Select(row => Math.Round(row.GetProperty("value").GetDouble(), 9));
}
