using System.Globalization;
using System.Text.Json;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class WorkerTests
{
    [Fact]
    public void Dropped_files_are_loaded_or_quarantined_over_a_kill_and_a_restart_and_a_missed_night_is_caught_up()
    {
        using var folder = new TemporaryFolder();
        folder.Write("drop/a.csv", Return("530100", 12));
        folder.Write("drop/broken.xlsx", "PK\u0003\u0004 no workbook xl/workbook.xml");
        folder.Write("secret.csv", Return("530700", 1));
        File.CreateSymbolicLink(folder.At("drop", "link.csv"), folder.At("secret.csv"));
        folder.Write("drop/half.csv.part", Return("530800", 1));

        using (var first = new WorkerProcess(folder))
        {
            first.Until(() => File.Exists(folder.At("done", "a.csv")), "a.csv loaded");
            first.Until(() => File.Exists(folder.At("quarantine", "broken.xlsx")), "broken.xlsx quarantined");
            Assert.Equal("healthy", JsonDocument.Parse(first.Get("/healthz")).RootElement.GetProperty("status").GetString());
            var metrics = first.Get("/metrics");
            Assert.Contains("reform_files_total{result=\"loaded\"} 1\n", metrics, StringComparison.Ordinal);
            Assert.Contains("reform_files_total{result=\"quarantined\"} 2\n", metrics, StringComparison.Ordinal);
            foreach (var code in Prefectures) folder.Write($"drop/{code}.csv", Return(code, 7));
            first.Until(() => Directory.EnumerateFiles(folder.At("done")).Count() > 2, "some of the many loaded");
            first.Kill();
        }

        // The clock has moved past a schedule: the last nightly run lies two days back.
        folder.Write("worker-state/last-nightly.txt", DateTimeOffset.UtcNow.AddDays(-2).ToString("O", CultureInfo.InvariantCulture));
        using (var second = new WorkerProcess(folder))
        {
            second.Until(() => Prefectures.All(code => File.Exists(folder.At("done", $"{code}.csv"))), "the rest loaded");
            second.Until(() => second.Get("/metrics").Contains("reform_last_nightly_timestamp_seconds 1", StringComparison.Ordinal), "the missed night caught up");
            Assert.Equal(0, second.Terminate());
        }

        using var star = new StarReader(DataLake.Open(folder.At("lake")));
        Assert.Equal(Prefectures.Length + 1, star.Observations(["DEMO_SITE_N"]).Count);
        Assert.Empty(star.FailedChecks());
        using var command = star.Session.Connection.CreateCommand();
        command.CommandText = "select count(*) filter (where command = 'load'), count(*) filter (where command = 'worker'), count(*) filter (where command = 'quarantine') from etl_run";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal((Prefectures.Length + 1, 1, 2), ((int)reader.GetInt64(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2)));
        Assert.Equal(["half.csv.part"], Directory.EnumerateFiles(folder.At("drop")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["broken.xlsx", "broken.xlsx.reason.json", "link.csv.reason.json"], Directory.EnumerateFiles(folder.At("quarantine")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(folder.At("secret.csv")));
        Assert.Equal("xlsx", JsonDocument.Parse(File.ReadAllText(folder.At("quarantine", "broken.xlsx.reason.json"))).RootElement.GetProperty("rule").GetString());
    }

    [Fact]
    public void The_schedule_fires()
    {
        using var folder = new TemporaryFolder();
        using var worker = new WorkerProcess(folder, "0/2 * * * * ?");
        worker.Until(() => File.Exists(folder.At("worker-state", "last-nightly.txt")), "a scheduled run");
        Assert.Equal(0, worker.Terminate());
    }

    [Fact]
    public void A_wrong_configuration_names_every_fault_and_does_not_start()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", """{"Worker":{"NightlyCron":"every night","TimeZone":"Asia/Nowhere","MaxAttempts":0}}""");
        using var process = ReformProcess.Start(["worker", "--culture", "en"], folder: folder.Root);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        foreach (var key in new[] { "Worker:NightlyCron", "Worker:TimeZone", "Worker:MaxAttempts" }) Assert.Contains(key, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sources__0__Kind", "oracle", "Worker:Sources:0:Kind")]
    [InlineData("Sources__0__ConnectionString", "Host=h;Password=s3cret;Nonsense=1", "Worker:Sources:0")]
    [InlineData("Sources__0__ConnectionVariable", "REFORM_NOT_SET", "REFORM_NOT_SET")]
    [InlineData("Cluster__ConnectionString", "Hos=h;Password=s3cret", "Worker:Cluster")]
    public void A_wrong_source_or_cluster_is_named_at_the_start_and_its_secrets_are_not(string key, string value, string named)
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["REFORM_Worker__Sources__0__Name"] = "office", ["REFORM_Worker__Sources__0__Kind"] = "postgresql", ["REFORM_Worker__" + key] = value };
        var (code, output, error) = ReformProcess.Run(["worker", "--drop", folder.At("drop")], settings, folder.Root);
        Assert.Equal(2, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_schedule_that_cannot_be_reached_ends_the_worker_with_a_reason()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["REFORM_Worker__Cluster__ConnectionString"] = "Host=127.0.0.1;Port=1;Username=u;Password=s3cret;Timeout=1" };
        var (code, output, error) = ReformProcess.Run(["worker", "--drop", folder.At("drop"), "--urls", "http://127.0.0.1:0", "--culture", "en"], settings, folder.Root);
        Assert.Equal(1, code);
        Assert.Contains("Worker:Cluster) cannot be used: no connection (ConnectionRefused)", error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", output + error, StringComparison.Ordinal);
    }

    private static string[] Prefectures { get; } = ["530300", "530400", "530500", "530600", "530900", "532300", "532500", "532600", "532800", "532900", "533100", "533300"];

    private static string Return(string code, int value) => SampleReturn.Of($"{code}-2025-return", value, code);
}
