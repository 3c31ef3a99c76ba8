using System.Globalization;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Tests.PostgreSql;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class WorkerClusterTests
{
    [PostgresFact]
    public void A_nightly_run_of_two_workers_happens_once_and_is_taken_over_when_its_worker_is_killed() => TakenOver(worker => worker.Kill());

    [PostgresFact]
    public void A_nightly_run_that_is_told_to_stop_is_handed_to_the_other_worker() =>
        TakenOver(worker => Assert.Equal(0, worker.Terminate()));

    private static void TakenOver(Action<WorkerProcess> end)
    {
        const int files = 40;
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        var names = Enumerable.Range(0, files).Select(number => $"r{number:00}").ToList();
        var due = DateTimeOffset.UtcNow.AddSeconds(30).ToOffset(TimeSpan.FromHours(8));
        var cron = string.Create(CultureInfo.InvariantCulture, $"{due.Second} {due.Minute} {due.Hour} * * ?");
        var settings = new Dictionary<string, string> { ["Cluster__ConnectionString"] = office.ConnectionString, ["Cluster__CheckinSeconds"] = "1" };
        using var one = new WorkerProcess(folder, cron, settings);
        using var two = new WorkerProcess(folder, cron, settings);
        foreach (var worker in new[] { one, two }) worker.UntilStarted();

        // Nobody sweeps before the night has begun, so that it is in the middle of its files when its worker goes.
        Directory.CreateDirectory(folder.At("drop"));
        using var held = Claim.Take(folder.At("drop"), "sweep", "folder");
        foreach (var name in names) folder.Write($"drop/{name}.csv", SampleReturn.Of(name, 7));

        one.Until(() => Begun(one) || Begun(two), "the nightly run begun");
        var (killed, other) = Begun(one) ? (one, two) : (two, one);
        Assert.False(Begun(other), "both ran the same night");
        held.Dispose();
        other.Until(() => Directory.Exists(folder.At("done")) && Directory.EnumerateFiles(folder.At("done")).Count() >= 2, "some loaded");
        end(killed);
        Assert.DoesNotContain("Nightly run ended", killed.Log, StringComparison.Ordinal);

        other.Until(() => other.Log.Contains("Nightly run ended", StringComparison.Ordinal), "the nightly run taken over");
        Assert.Contains("taken over from another worker True", other.Log, StringComparison.Ordinal);
        other.Until(() => Directory.EnumerateFiles(folder.At("done")).Count() == files, "every file loaded");
        Assert.Equal(0, other.Terminate());

        Assert.Equal(names.Select(name => name + " 1"), LakeLook.Loads(folder));
        Assert.Equal("1", Assert.Single(LakeLook.Rows(folder, "select count(*) from etl_run where command = 'worker'")));
        Assert.Empty(DataLake.Open(folder.At("lake")).Verify());
    }

    [PostgresFact]
    public void A_night_that_passed_while_no_worker_ran_is_caught_up_once()
    {
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        var settings = new Dictionary<string, string> { ["Cluster__ConnectionString"] = office.ConnectionString, ["Cluster__CheckinSeconds"] = "1" };
        using (var first = new WorkerProcess(folder, settings: settings))
        {
            first.UntilStarted();
            Assert.Equal(0, first.Terminate());
        }

        // Two nights ago it last ran; then nobody was there.
        var twoDaysAgo = DateTimeOffset.UtcNow.AddDays(-2).UtcTicks;
        office.Execute(string.Create(CultureInfo.InvariantCulture, $"update qrtz_triggers set start_time = {twoDaysAgo}, prev_fire_time = {twoDaysAgo}, next_fire_time = {twoDaysAgo + TimeSpan.TicksPerDay}"));
        using (var second = new WorkerProcess(folder, settings: settings))
        using (var third = new WorkerProcess(folder, settings: settings))
        {
            second.Until(() => Ended(second) || Ended(third), "the missed night");
            Thread.Sleep(3000);
            Assert.NotEqual(Ended(second), Ended(third));
            Assert.Equal((0, 0), (second.Terminate(), third.Terminate()));
        }

        Assert.Equal("1", Assert.Single(LakeLook.Rows(folder, "select count(*) from etl_run where command = 'worker'")));
    }

    [PostgresFact]
    public void A_changed_schedule_takes_the_place_of_the_former_one()
    {
        using var folder = new TemporaryFolder();
        using var office = new OfficeDatabase();
        var settings = new Dictionary<string, string> { ["Cluster__ConnectionString"] = office.ConnectionString };
        foreach (var cron in new[] { "0 30 2 * * ?", "0 45 3 * * ?" })
        {
            using var worker = new WorkerProcess(folder, cron, settings);
            worker.UntilStarted();
            Assert.Equal(0, worker.Terminate());
        }

        using var connection = office.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select string_agg(cron_expression, ';') from qrtz_cron_triggers";
        Assert.Equal("0 45 3 * * ?", command.ExecuteScalar());
    }

    private static bool Begun(WorkerProcess worker) => worker.Log.Contains("Nightly run, due", StringComparison.Ordinal);

    private static bool Ended(WorkerProcess worker) => worker.Log.Contains("Nightly run ended", StringComparison.Ordinal);
}
