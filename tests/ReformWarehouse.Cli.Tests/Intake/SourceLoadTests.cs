using System.Text.Json;
using ReformWarehouse.Storage.Tests.PostgreSql;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class SourceLoadTests
{
    [PostgresFact]
    public void A_pull_loads_what_is_new_and_a_correction_supersedes_also_one_that_goes_back()
    {
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("昆明-2025", "12") + OfficeDatabase.Return("昭通-2025", "十二"));
        office.Settle();

        var (code, rows, error) = Pull(folder, office);
        Assert.Equal(3, code);
        Assert.Equal([("loaded", "昆明-2025", 0), ("loaded", "昭通-2025", 1)], rows);
        Assert.Contains("office/submission 2 submission_row 2", error, StringComparison.Ordinal);
        Assert.Empty(Pull(folder, office).Rows);
        Assert.All(Pull(folder, office, "--from-start").Rows, row => Assert.Equal("unchanged", row.Status));

        foreach (var value in new[] { "13", "12" })
        {
            office.Execute($"update submission_row set value = '{value}' where submission_id = 1");
            office.Settle();
            Assert.Equal([("loaded", "昆明-2025", 0)], Pull(folder, office).Rows);
            Assert.Equal(value, Assert.Single(LakeLook.Rows(folder, "select value from fact_observation_current")));
        }

        Assert.Equal("office/submission 1", LakeLook.Rows(folder, "select distinct file_name from dim_report where report_code = '昆明-2025'").Single());
        Assert.Equal(["昆明-2025 3", "昭通-2025 1"], LakeLook.Loads(folder));
    }

    [PostgresFact]
    public void A_lost_mark_costs_time_and_a_dry_run_moves_none()
    {
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a") + OfficeDatabase.Return("b"));
        office.Settle();
        Assert.Equal(["checked", "checked"], Pull(folder, office, "--dry-run").Rows.Select(row => row.Status));
        Assert.False(Directory.Exists(folder.At("lake")));
        Assert.Equal(["loaded", "loaded"], Pull(folder, office).Rows.Select(row => row.Status));
        Directory.Delete(folder.At("lake", "sources"), recursive: true);
        Assert.Equal(["unchanged", "unchanged"], Pull(folder, office).Rows.Select(row => row.Status));
        Assert.Equal(["a 1", "b 1"], LakeLook.Loads(folder));
    }

    [PostgresFact]
    public void A_return_that_cannot_be_read_fails_alone_and_is_told_again_until_it_is_corrected()
    {
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("bad") + OfficeDatabase.Return("good"));
        office.Execute("update submission set report_kind = 'nonsense' where report_code = 'bad'");
        office.Settle();
        foreach (var expected in new[] { "loaded", "unchanged" })
        {
            var (code, rows, error) = Pull(folder, office);
            Assert.Equal(1, code);
            Assert.Contains("nonsense", error, StringComparison.Ordinal);
            if (rows.Count > 1) Assert.Equal(expected, rows.Single(row => row.ReportCode == "good").Status);
        }

        office.Execute("update submission set report_kind = 'return' where report_code = 'bad'");
        office.Settle();
        Assert.Equal(0, Pull(folder, office).Code);
        Assert.Equal(["bad 1", "good 1"], LakeLook.Loads(folder));
        Assert.Equal("2", Assert.Single(LakeLook.Rows(folder, "select count(*) from etl_run where command = 'refuse'")));
    }

    [Fact]
    public void A_source_that_is_unknown_or_cannot_be_reached_is_told_without_its_connection()
    {
        using var folder = new TemporaryFolder();
        var settings = Settings("Host=127.0.0.1;Port=1;Username=reform;Password=s3cret-pw;Timeout=1");
        var unknown = ReformProcess.Run(["load", "--source", "other", "--lake", folder.At("lake")], settings, folder.Root);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("office", unknown.Error, StringComparison.Ordinal);
        var wrong = ReformProcess.Run(["load", "--source", "office", "--lake", folder.At("lake")], Settings("Host=h;Password=s3cret-pw;Nonsense=1"), folder.Root);
        Assert.Equal(2, wrong.ExitCode);
        var (code, output, error) = ReformProcess.Run(["load", "--source", "office", "--lake", folder.At("lake"), "--culture", "en"], settings, folder.Root);
        Assert.Equal(1, code);
        Assert.Contains("no connection (ConnectionRefused)", error, StringComparison.Ordinal);
        foreach (var text in new[] { output, error, unknown.Error, wrong.Error }) Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
    }

    private static (int Code, List<(string Status, string? ReportCode, int Rejected)> Rows, string Error) Pull(TemporaryFolder folder, OfficeDatabase office, params string[] options)
    {
        var (code, output, error) = ReformProcess.Run(["load", "--source", "office", "--lake", folder.At("lake"), "--format", "json", .. options], Settings(office.ConnectionString), folder.Root);
        Assert.True(output.Length > 0, error);
        return (code, [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(row =>
            (row.GetProperty("status").GetString()!, row.GetProperty("report_code").GetString(), row.GetProperty("rows_rejected").GetInt32()))], error);
    }

    private static Dictionary<string, string> Settings(string connectionString) => new()
    {
        ["REFORM_Worker__Sources__0__Name"] = "office",
        ["REFORM_Worker__Sources__0__Kind"] = "postgresql",
        ["REFORM_Worker__Sources__0__ConnectionVariable"] = "OFFICE_DATABASE",
        ["OFFICE_DATABASE"] = connectionString,
    };
}
