using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class NightlyCompactionTests
{
    private const int Files = 10;

    [Fact]
    public void The_night_merges_the_files_of_the_day()
    {
        using var folder = new TemporaryFolder();
        using (var worker = new WorkerProcess(folder, "0/4 * * * * ?"))
        {
            Drop(folder, worker);
            worker.Until(() => LakeLook.Rows(folder, "select 1 from etl_run where command = 'compact'").Count > 0, "compacted");
            Assert.Equal(0, worker.Terminate());
        }

        Assert.Equal(Files, LakeLook.Loads(folder).Count);
    }

    [Fact]
    public void A_compaction_that_fails_leaves_the_loads_and_the_night_as_they_are()
    {
        using var folder = new TemporaryFolder();
        using (var first = new WorkerProcess(folder))
        {
            Drop(folder, first);
            Assert.Equal(0, first.Terminate());
        }

        // Rows of a table that loads never read: only the compaction comes upon the damage.
        foreach (var path in Directory.EnumerateFiles(folder.At("lake", "fact_rejection"), "*.parquet"))
        {
            var bytes = File.ReadAllBytes(path);
            bytes.AsSpan(4, bytes.Length - 12 - BitConverter.ToInt32(bytes, bytes.Length - 8)).Fill(0xA5);
            File.WriteAllBytes(path, bytes);
        }

        using (var second = new WorkerProcess(folder, "0/4 * * * * ?"))
        {
            second.Until(() => second.Log.Contains("Nightly run ended", StringComparison.Ordinal), "the night ended");
            Assert.True(second.Log.Contains("The lake was not compacted", StringComparison.Ordinal), second.Log);
            Assert.DoesNotContain("reform_compactions_total{result=\"failed\"} 0\n", second.Get("/metrics"), StringComparison.Ordinal);
            folder.Write("drop/after.csv", SampleReturn.Of("after", 1));
            second.Until(() => File.Exists(folder.At("done", "after.csv")), "loaded after it");
            Assert.Equal(0, second.Terminate());
        }

        Assert.Equal(Files + 1, LakeLook.Loads(folder).Count);
        Assert.NotEmpty(LakeLook.Rows(folder, "select 1 from etl_run where command = 'worker'"));
    }

    private static void Drop(TemporaryFolder folder, WorkerProcess worker)
    {
        for (var number = 0; number < Files; number++)
            folder.Write($"drop/r{number}.csv", SampleReturn.Of($"r{number}", 1) + "DEMO_SITE_N,530100,actual,1z,个,=,level_at_year,2025\n");
        worker.Until(() => Directory.Exists(folder.At("done")) && Directory.EnumerateFiles(folder.At("done")).Count() == Files, "loaded");
    }
}
