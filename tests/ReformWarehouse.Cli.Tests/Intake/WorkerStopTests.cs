using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class WorkerStopTests
{
    [Fact]
    public void A_busy_worker_that_is_told_to_stop_ends_cleanly_and_its_successor_loads_the_rest_once()
    {
        const int files = 40;
        using var folder = new TemporaryFolder();
        var names = Enumerable.Range(0, files).Select(number => $"r{number:00}").ToList();
        using (var first = new WorkerProcess(folder))
        {
            first.Until(() => first.Log.Contains("Watching", StringComparison.Ordinal), "started");
            foreach (var name in names) folder.Write($"drop/{name}.csv", SampleReturn.Of(name, 7));
            first.Until(() => Directory.Exists(folder.At("done")) && Directory.EnumerateFiles(folder.At("done")).Count() >= 3, "some loaded");
            Assert.Equal(0, first.Terminate());
        }

        var done = Names(folder, "done");
        Assert.InRange(done.Count, 3, files - 1);
        Assert.Equal(names, done.Concat(Names(folder, "drop")).Order(StringComparer.Ordinal));
        // What was put away is in the lake and nothing else is, not even by half.
        Assert.Equal(done.Select(name => name + " 1"), LakeLook.Loads(folder));
        Assert.Empty(DataLake.Open(folder.At("lake")).Verify());

        using (var second = new WorkerProcess(folder))
        {
            second.Until(() => Names(folder, "done").Count == files, "the rest loaded");
            Assert.Equal(0, second.Terminate());
        }

        Assert.Equal(names.Select(name => name + " 1"), LakeLook.Loads(folder));
        Assert.Equal(files.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single(LakeLook.Rows(folder, "select count(*) from etl_run where command = 'load'")));
        Assert.Empty(DataLake.Open(folder.At("lake")).Verify());
        Assert.Empty(Names(folder, "quarantine"));
    }

    private static List<string> Names(TemporaryFolder folder, string name) => !Directory.Exists(folder.At(name)) ? []
        : [.. Directory.EnumerateFiles(folder.At(name)).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];
}
