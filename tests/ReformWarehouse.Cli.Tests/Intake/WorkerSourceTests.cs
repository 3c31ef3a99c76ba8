using System.Text.Json;
using ReformWarehouse.Storage.Tests.PostgreSql;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class WorkerSourceTests
{
    [PostgresFact]
    public void Two_workers_on_one_database_load_every_return_once_over_corrections_faults_and_a_kill()
    {
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        var settings = new Dictionary<string, string>
        {
            ["Sources__0__Name"] = "office",
            ["Sources__0__Kind"] = "postgresql",
            ["Sources__0__ConnectionString"] = office.ConnectionString,
            ["Sources__0__PollSeconds"] = "0.3",
        };
        office.Execute(string.Concat(Enumerable.Range(0, 15).Select(number => OfficeDatabase.Return($"r{number:00}", "1"))));
        office.Execute("update submission set report_kind = 'nonsense' where report_code = 'r03'");
        using (var first = new WorkerProcess(folder, settings: settings))
        {
            first.UntilStarted();
            using var second = new WorkerProcess(folder, settings: settings);
            first.Until(() => File.Exists(folder.At("lake", "lake.json")) && LakeLook.Loads(folder).Count >= 3, "some loaded");
            first.Kill();
            second.Until(() => LakeLook.Loads(folder).Count == 14, "the rest loaded by the other");
            second.Until(() => Directory.EnumerateFiles(folder.At("quarantine"), "*.json").Any(), "the unreadable one put away");
            office.Execute("update submission set report_kind = 'return' where report_code = 'r03'; update submission_row set value = '2' where submission_id = 8");
            second.Until(() => LakeLook.Loads(folder).Count == 15 && LakeLook.Loads(folder).Contains("r07 2"), "corrections loaded");
            Assert.Contains("reform_source_pulls_total{source=\"office\",result=\"done\"}", second.Get("/metrics"), StringComparison.Ordinal);
            Assert.Equal(0, second.Terminate());
            Assert.DoesNotContain("Username", first.Log + second.Log, StringComparison.Ordinal);
        }

        Assert.Equal(Enumerable.Range(0, 15).Select(number => $"r{number:00} {(number == 7 ? 2 : 1)}"), LakeLook.Loads(folder));
        var kept = Directory.EnumerateFiles(folder.At("quarantine")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["office_submission 4.json", "office_submission 4.json.reason.json"], kept);
        Assert.Equal("reform-return/1", JsonDocument.Parse(File.ReadAllText(folder.At("quarantine", kept[0]!))).RootElement.GetProperty("format").GetString());
        Assert.NotEmpty(LakeLook.Rows(folder, "select 1 from etl_run where command = 'pull' and file_name = 'office' and rows_loaded > 0"));
        Assert.Equal("office/submission 4", Assert.Single(LakeLook.Rows(folder, "select file_name from etl_run where command = 'quarantine'")));
    }
}
