using Microsoft.Extensions.Logging.Abstractions;
using ReformWarehouse.Cli.Worker;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>What a worker makes of the ways in which a load can fail; each leaves its row in etl_run.</summary>
public class IntakeRunTests
{
    [Theory]
    [InlineData("file_changed", nameof(IntakeEnd.Waits), "postpone")]
    [InlineData("file_unreadable", nameof(IntakeEnd.Waits), "postpone")]
    [InlineData("header", nameof(IntakeEnd.Quarantined), "quarantine")]
    public async Task A_file_that_is_no_return_is_put_away_and_one_that_is_not_complete_waits(string rule, string end, string command)
    {
        using var folder = new TemporaryFolder();
        var putAway = 0;
        for (var look = 0; look < 2; look++)
            Assert.Equal(end, (await Run(folder, new InputException("a.csv", rule, "坏", "bad"), () => putAway++)).ToString());
        Assert.Equal(command == "quarantine" ? 2 : 0, putAway);
        Assert.Equal("a.csv", LakeLook.Rows(folder, $"select distinct file_name from etl_run where command = '{command}'").Single());
    }

    [Fact]
    public async Task A_defect_of_the_program_puts_one_file_away_and_not_the_worker_down()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(IntakeEnd.Quarantined, await Run(folder, new InvalidCastException("inner words"), () => { }));
    }

    [Fact]
    public async Task A_star_that_refuses_makes_one_report_wait_and_a_lake_that_does_not_answer_makes_all_wait()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(IntakeEnd.Waits, await Run(folder, new StarException("拒", "refused"), () => { }));
        Assert.Equal(IntakeEnd.Blocked, await Run(folder, new LakeException(LakeError.DiskFull, folder.Root), () => { }));
    }

    [Fact]
    public async Task A_file_exchanged_for_a_link_after_it_was_seen_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        folder.Write("secret.csv", SampleReturn.Of("secret", 1));
        Directory.CreateDirectory(folder.At("drop"));
        File.CreateSymbolicLink(folder.At("drop", "a.csv"), folder.At("secret.csv"));
        var options = Options(folder);
        using var run = Runs(options);
        var end = await new FileIntake(run, new Quarantine(options, TimeProvider.System)).TakeAsync(folder.At("drop", "a.csv"), CancellationToken.None);
        Assert.Equal(IntakeEnd.Quarantined, end);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("drop")));
        Assert.Empty(LakeLook.Loads(folder));
        Assert.True(File.Exists(folder.At("quarantine", "a.csv.reason.json")));
        Assert.False(File.Exists(folder.At("quarantine", "a.csv")));
    }

    private static async Task<IntakeEnd> Run(TemporaryFolder folder, Exception error, Action putAway)
    {
        using var run = Runs(Options(folder));
        return await run.RunAsync("a.csv", _ => throw error, _ =>
        {
            putAway();
            return "there";
        }, CancellationToken.None);
    }

    private static WorkerOptions Options(TemporaryFolder folder) => new() { Lake = folder.At("lake"), Done = folder.At("done"), Quarantine = folder.At("quarantine"), MaxAttempts = 2 };

    private static IntakeRun Runs(WorkerOptions options) => new(
        options, new LoadingCache(options, TimeProvider.System), new WorkerMetrics(TimeProvider.System),
        new RunJournal(options, TimeProvider.System, NullLogger<RunJournal>.Instance), TimeProvider.System, NullLogger<IntakeRun>.Instance);
}
