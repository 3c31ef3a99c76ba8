using System.Text.Json;

namespace ReformWarehouse.EndToEnd.Tests.Gaps;

/// <summary>A lake of invented figures for one test, loaded by the real program.</summary>
internal sealed class GapLake : IDisposable
{
    private const string Columns = "indicator_code,jurisdiction_code,kind,value,unit,bound,temporal,period_end,numerator,denominator,obs_status,note";

    private readonly TemporaryFolder folder = new();

    public string Path => folder["lake"];

    /// <summary>Loads a return; the same code again is a later vintage of the same report.</summary>
    public GapLake Load(string reportCode, params string[] rows)
    {
        var path = new SmallReturn { ReportCode = reportCode, Columns = Columns, Rows = rows }.WriteTo(folder[$"{Guid.NewGuid():N}.csv"]);
        ReformProcess.Run("load", path, "--lake", Path).MustExitWith(0);
        return this;
    }

    public static string Level(string indicator, string jurisdiction, string value, int year, string unit = "人", string status = "A", string note = "") =>
        $"{indicator},{jurisdiction},actual,{value},{unit},=,level_at_year,{year},,,{status},{note}";

    public static string Share(string indicator, string jurisdiction, string value, int year, string numerator, string denominator) =>
        $"{indicator},{jurisdiction},actual,{value},%,=,level_at_year,{year},{numerator},{denominator},A,";

    public static string Target(string indicator, string jurisdiction, string value, int due, string unit = "人") =>
        $"{indicator},{jurisdiction},target,{value},{unit},>=,level_at_year,{due},,,A,";

    /// <summary>The rows that <c>reform gap</c> answers.</summary>
    public IReadOnlyList<JsonElement> Gap(params string[] arguments)
    {
        var result = ReformProcess.Run(["gap", "--lake", Path, "--format", "json", .. arguments]).MustExitWith(0);
        return [.. result.Json.EnumerateArray()];
    }

    public void Dispose() => folder.Dispose();
}
