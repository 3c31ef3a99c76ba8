using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class ReturnCycleTests
{
    private const string Head = "# format: reform-return/1\n# report_code: 530100-2025-return\n# title: 昆明市报表\n# issuer: 昆明市总工会\n# jurisdiction_code: 530100\n# report_kind: return\n# issued_on: 2026-01-15\n"
        + "indicator_code,jurisdiction_code,kind,value,unit,bound,temporal,period_end,note\n";

    private const string Good = "DEMO_SITE_N,530100,actual,12,个,=,level_at_year,2025,\n";
    private const string Bad = "SKL_TOTAL,530100,actual,66.7x,万人,=,level_at_year,2025,=cmd|calc\n";

    [Fact]
    public void A_rejected_row_is_sent_back_and_a_corrected_return_clears_it()
    {
        using var folder = new TemporaryFolder();
        var lake = folder.At("lake");
        Assert.Equal(3, ReformProcess.Run("load", folder.Write("a.csv", Head + Good + Bad), "--lake", lake).ExitCode);

        var book = folder.At("back.xlsx");
        Assert.Equal(0, ReformProcess.Run("export", "rejections", "--report", "530100-2025-return", "--format", "xlsx", "--output", book, "--lake", lake).ExitCode);
        using (var zip = ZipFile.OpenRead(book))
        using (var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
        {
            var xml = reader.ReadToEnd();
            Assert.Matches("s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">66.7x<", xml);
            Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        }

        var (_, csv, _) = ReformProcess.Run("export", "rejections", "--report", "530100-2025-return", "--format", "csv", "--lake", lake);
        Assert.Contains("line 10", csv, StringComparison.Ordinal);

        Assert.Equal(0, ReformProcess.Run("load", folder.Write("b.csv", Head + Good + Bad.Replace("66.7x", "66.7", StringComparison.Ordinal)), "--lake", lake).ExitCode);
        var (code, json, _) = ReformProcess.Run("export", "rejections", "--report", "530100-2025-return", "--format", "json", "--lake", lake);
        Assert.Equal(0, code);
        Assert.DoesNotContain(JsonDocument.Parse(json).RootElement.EnumerateArray(), row => row.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public void Completeness_tells_what_came_and_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        var lake = folder.At("lake");
        Assert.Equal(0, ReformProcess.Run("load", folder.Write("a.csv", Head + Good), "--lake", lake).ExitCode);
        var (code, json, _) = ReformProcess.Run("report", "completeness", "--year", "2025", "--format", "json", "--lake", lake);
        Assert.Equal(0, code);
        var rows = JsonDocument.Parse(json).RootElement.EnumerateArray().ToList();
        Assert.Equal(17 * 33, rows.Sum(row => row.GetProperty("expected").GetInt32()));
        var kunming = rows.Where(row => row.GetProperty("jurisdiction_code").GetString() == "530100").ToList();
        Assert.Equal((33, 1), (kunming.Sum(row => row.GetProperty("expected").GetInt32()), kunming.Sum(row => row.GetProperty("received").GetInt32())));
        Assert.All(rows, row => Assert.Equal(row.GetProperty("expected").GetInt32(), row.GetProperty("on_time").GetInt32() + row.GetProperty("late").GetInt32() + row.GetProperty("missing").GetInt32()));
    }

    [Fact]
    public void The_template_loads_and_a_dry_run_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var (lake, form) = (folder.At("lake"), folder.At("form.xlsx"));
        Assert.Equal(0, ReformProcess.Run("export", "template", "--jurisdiction", "530100", "--period", "2025", "--format", "xlsx", "--output", form, "--lake", lake).ExitCode);
        Assert.Equal(0, ReformProcess.Run("load", form, "--dry-run", "--lake", lake).ExitCode);
        Assert.False(Directory.Exists(lake));
        var (code, json, _) = ReformProcess.Run("load", form, "--lake", lake, "--format", "json");
        Assert.Equal(0, code);
        Assert.Equal(33, JsonDocument.Parse(json).RootElement[0].GetProperty("observations").GetInt32());
    }

    [Fact]
    public void A_wrong_rules_file_stops_the_load_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = ReformProcess.Run("load", folder.Write("a.csv", Head + Good), "--rules", folder.Write("r.json", """{"rules":{"year_chnage":{}}}"""), "--lake", folder.At("lake"));
        Assert.Equal(1, code);
        Assert.Contains("year_chnage", error, StringComparison.Ordinal);
    }
}
