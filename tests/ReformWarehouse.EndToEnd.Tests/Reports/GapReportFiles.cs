namespace ReformWarehouse.EndToEnd.Tests.Reports;

/// <summary>The sample lake and one hostile return, and the three reports that the real program writes about Yunnan in 2022.</summary>
public sealed class GapReportFiles : IDisposable
{
    /// <summary>A subject that a browser must not run and a spreadsheet must not evaluate.</summary>
    public const string Hostile = "=HYPERLINK(\"http://example.invalid\")<script>alert(1)</script>|`x`";

    private readonly TemporaryFolder folder = new();

    public GapReportFiles()
    {
        Lake = folder["lake"];
        ReformProcess.Run("demo", "--lake", Lake).MustExitWith(0);
        var hostile = new SmallReturn
        {
            ReportCode = "试报〔2022〕9号",
            Columns = "indicator_code,jurisdiction_code,subject,kind,value,unit,bound,temporal,period_end,obs_status",
            Rows =
            [
                $"SKL_TOTAL,530000,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",actual,3,万人,=,level_at_year,2022,A",
                $"SKL_TOTAL,530000,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",target,4,万人,>=,level_at_year,2025,A",
            ],
        }.WriteTo(folder["hostile.csv"]);
        ReformProcess.Run("load", hostile, "--lake", Lake).MustExitWith(0);
        foreach (var extension in new[] { "html", "xlsx", "md" })
            ReformProcess.Run("report", "gap", "--lake", Lake, "--jurisdiction", "530000", "--year", "2022", "--out", File(extension)).MustExitWith(0);
    }

    public string Lake { get; }

    public string File(string extension) => folder[$"report.{extension}"];

    public void Dispose() => folder.Dispose();
}
