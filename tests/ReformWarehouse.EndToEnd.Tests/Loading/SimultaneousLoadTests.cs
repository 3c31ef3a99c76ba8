using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Loading;

/// <summary>Processes that load into one lake at the same time, from its creation on.</summary>
public class SimultaneousLoadTests
{
    private static readonly string Returns = Path.Combine(ReformProcess.ProgramFolder, "samples", "returns");

    [Fact]
    public void Two_processes_that_load_the_same_reports_load_them_once()
    {
        using var folder = new TemporaryFolder();
        var runs = RunTogether(["load", Returns, "--lake", folder["lake"]], ["load", Returns, "--lake", folder["lake"]]);

        Assert.All(runs, run => run.MustExitWith(0));
        Assert.Equal(5, LakeContent.Count(folder["lake"], "dim_report"));
        Assert.Equal(6, LakeContent.Count(folder["lake"], "etl_run"));
        Assert.Equal(Alone(), Rows(folder["lake"]));
        LakeContent.MustBeWhole(folder["lake"]);
    }

    [Fact]
    public void Processes_that_load_different_reports_load_all_of_them_once()
    {
        using var folder = new TemporaryFolder();
        var files = Directory.GetFiles(Returns, "*.csv");
        var runs = RunTogether([.. files.Select(file => new[] { "load", file, "--lake", folder["lake"] })]);

        Assert.All(runs, run => run.MustExitWith(0));
        Assert.Equal(files.Length + 1, LakeContent.Count(folder["lake"], "etl_run"));
        Assert.Equal(Alone(), Rows(folder["lake"]));
        LakeContent.MustBeWhole(folder["lake"]);
    }

    private static IReadOnlyList<ReformResult> RunTogether(params IReadOnlyList<IReadOnlyList<string>> commands)
    {
        var processes = commands.Select(command => ReformProcess.Start(command)).ToList();
        try
        {
            return [.. processes.Select(process => process.Wait())];
        }
        finally
        {
            processes.ForEach(process => process.Dispose());
        }
    }

    /// <summary>What one process alone makes of the reports.</summary>
    private static IReadOnlyList<string> Alone()
    {
        using var folder = new TemporaryFolder();
        ReformProcess.Run("load", Returns, "--lake", folder["lake"]).MustExitWith(0);
        return Rows(folder["lake"]);
    }

    /// <summary>Every table's rows counted, and the facts themselves.</summary>
    private static IReadOnlyList<string> Rows(string lake) =>
    [
        .. new[] { "dim_jurisdiction", "dim_indicator", "dim_year", "dim_report", "fact_observation", "fact_target", "fact_comparison", "fact_rejection" }
            .Select(table => $"{table} {LakeContent.Count(lake, table)}"),
        .. LakeContent.Query(lake, "select report_key, row_number, value from fact_observation order by all").Select(row => string.Join(' ', row)),
    ];
}
