using System.Text.Json;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

public sealed class AmendmentTests : IDisposable
{
    private const string Header = "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,REPORT_CODE,REPORT_TITLE,ISSUER,REPORTING_AREA,ISSUED_YEAR\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_message_that_merges_and_deletes_changes_its_cells_and_the_day_before_still_reads_as_it_was()
    {
        Load("whole.csv", Row("R", 2021, "10"), Row("R", 2022, "20"), Row("R", 2023, "30"));
        var before = DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        Load("part.csv", Row("M", 2022, "21"), Row("D", 2023, ""));

        Assert.Equal("2021=10 2022=21", Reported());
        Assert.Equal("2021=10 2022=20 2023=30", Reported("--as-of", before));
        Assert.Contains("whole.csv#", ReformProcess.Run("lake", "history", "--lake", folder["lake"], "--cell", "SKL_TOTAL,530000,2021", "--format", "json").MustExitWith(0).Output, StringComparison.Ordinal);
        ReformProcess.Run("lake", "verify", "--lake", folder["lake"]).MustExitWith(0);
    }

    public void Dispose() => folder.Dispose();

    private void Load(string name, params string[] rows)
    {
        File.WriteAllText(folder[name], Header + string.Concat(rows));
        ReformProcess.Run("load", folder[name], "--lake", folder["lake"]).MustExitWith(0);
    }

    private string Reported(params string[] more)
    {
        var answer = ReformProcess.Run(["query", "--indicator", "SKL_TOTAL", "--jurisdiction", "530000", "--year", "2021", "--year", "2022", "--year", "2023", "--roll-up", "reported",
            "--lake", folder["lake"], "--format", "json", .. more]).MustExitWith(0).Json;
        return string.Join(' ', answer.EnumerateArray().Where(row => row.GetProperty("value").ValueKind == JsonValueKind.Number)
            .Select(row => $"{row.GetProperty("year").GetInt32()}={row.GetProperty("value").GetDouble()}").Order(StringComparer.Ordinal));
    }

    private static string Row(string action, int year, string value) => $"dataflow,YN:DF_REFORM(1.0),{action},SKL_TOTAL,530000,{year},{value},人,A,省报表,试表,试办,530000,2024\n";
}
