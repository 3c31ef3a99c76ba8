using System.Globalization;
using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class WorkerOrderTests
{
    [Fact]
    public void Two_workers_on_one_folder_never_let_a_return_overtake_its_correction()
    {
        const int reports = 6, vintages = 4;
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("incoming"));
        Directory.CreateDirectory(folder.At("drop"));
        for (var vintage = 0; vintage < vintages; vintage++)
            for (var report = 0; report < reports; report++)
            {
                // The earlier vintage is the larger file, which takes longer to read; a name that sorts first is not the one that came first.
                var name = string.Create(CultureInfo.InvariantCulture, $"{vintages - vintage}-{report}.csv");
                folder.Write($"incoming/{name}", SampleReturn.Of($"r{report}", vintage) + string.Concat(Enumerable.Repeat("DEMO_SITE_N,530100,actual,1z,个,=,level_at_year,2025\n", 300 * (vintages - vintage - 1))));
                File.SetLastWriteTimeUtc(folder.At("incoming", name), DateTime.UtcNow.AddMinutes(-60 + (vintage * reports) + report));
                File.Move(folder.At("incoming", name), folder.At("drop", name));
            }

        using (var first = new WorkerProcess(folder))
        using (var second = new WorkerProcess(folder))
        {
            first.Until(() => Directory.Exists(folder.At("done")) && Directory.EnumerateFiles(folder.At("done")).Count() == reports * vintages, "all loaded");
            Assert.Equal((0, 0), (first.Terminate(), second.Terminate()));
        }

        Assert.Equal(Enumerable.Range(0, reports).Select(report => $"r{report} {vintages - 1}"),
            LakeLook.Rows(folder, "select report_code, cast(value as integer) from fact_observation_current join dim_report using (report_key) order by report_code"));
        Assert.Equal(Enumerable.Range(0, reports).Select(report => $"r{report} {vintages}"), LakeLook.Loads(folder));
        Assert.Empty(DataLake.Open(folder.At("lake")).Verify());
    }
}
