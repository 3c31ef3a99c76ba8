using ReformWarehouse.Storage.Tests.SqlServer;
using ReformWarehouse.Tds.Endpoint;
using ReformWarehouse.Tds.Endpoint.Protocol;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class WorkerSqlServerTests
{
    /// <summary>The real worker with SQL Server's real client, over a line that cuts anywhere, to the endpoint of the tests.</summary>
    [Fact]
    public async Task A_worker_on_SQL_Server_loads_every_return_once_over_faults_corrections_and_a_kill()
    {
        using var folder = new TemporaryFolder();
        await using var office = await Office.OpenAsync(options: new EndpointOptions(RaggedSeed: 5));
        var settings = new Dictionary<string, string>
        {
            ["Sources__0__Name"] = "kunming",
            ["Sources__0__Kind"] = "sqlserver",
            ["Sources__0__ConnectionString"] = office.ConnectionString,
            ["Sources__0__PollSeconds"] = "0.3",
        };
        await office.ExecuteAsync(string.Concat(Enumerable.Range(0, 12).Select(number => Office.Return($"r{number:00}", "1"))));
        await office.ExecuteAsync("update dbo.submission set report_kind = N'nonsense' where report_code = N'r03'");
        office.Endpoint!.Faults.FailLogin(ServerError.Unavailable("office"));
        office.Endpoint.Faults.Fail(ServerError.Deadlock(), "left join dbo.submission_row");
        string log;
        using (var first = new WorkerProcess(folder, settings: settings))
        {
            first.Until(() => File.Exists(folder.At("lake", "lake.json")) && LakeLook.Loads(folder).Count >= 3, "some loaded");
            first.Kill();
            log = first.Log;
        }

        Assert.Contains("40613", log, StringComparison.Ordinal);
        Assert.Contains("1205", log, StringComparison.Ordinal);
        using (var second = new WorkerProcess(folder, settings: settings))
        {
            second.Until(() => LakeLook.Loads(folder).Count == 11 && Directory.Exists(folder.At("quarantine")) && Directory.EnumerateFiles(folder.At("quarantine"), "*.json").Any(), "the rest loaded");
            await office.ExecuteAsync("update dbo.submission set report_kind = N'return' where report_code = N'r03'; update dbo.submission_row set value = N'2' where submission_id = 8");
            second.Until(() => LakeLook.Loads(folder).Count == 12 && LakeLook.Loads(folder).Contains("r07 2"), "corrections loaded");
            Assert.Equal(0, second.Terminate());
            log += second.Log;
        }

        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"r{number:00} {(number == 7 ? 2 : 1)}"), LakeLook.Loads(folder));
        foreach (var secret in new[] { office.Endpoint.Options.User, office.Endpoint.Options.Password, "127.0.0.1," }) Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }
}
