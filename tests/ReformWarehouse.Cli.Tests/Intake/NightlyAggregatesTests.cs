using System.Text.Json;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

/// <summary>The real worker keeps the cube's aggregates of a lake that it is told is large.</summary>
public class NightlyAggregatesTests
{
    /// <summary>More than share files, so that a change of one leaves others as they are.</summary>
    private static readonly (string Code, int Value)[] Figures =
    [
        ("UNION_SW", 20), ("VOC_STU", 400), ("SKL_TOTAL", 900), ("SKL_HIGH", 300), ("MIG_TOTAL", 800), ("IW_TOTAL", 1500), ("APPR_STU_N", 50), ("EMPLOYED", 3000), ("EMPLOYED_1", 1000),
        ("EMPLOYED_2", 900), ("EMPLOYED_3", 1100), ("POPULATION", 9000), ("UNION_MEM_N", 700), ("RURAL_LABOUR", 1200),
    ];

    /// <summary>No share is computed from it.</summary>
    private const string Changed = "DEMO_SITE_N";

    [Fact]
    public void The_night_computes_the_changed_indicators_anew_and_questions_are_answered_alike_with_and_without()
    {
        using var folder = new TemporaryFolder();
        using (var worker = new WorkerProcess(folder, "0/4 * * * * ?", new Dictionary<string, string> { ["AggregatesAbove"] = "0" }))
        {
            folder.Write("drop/first.csv", First);
            worker.Until(() => Groups(folder) is { Count: > 1 } groups && groups.Keys.Any(codes => codes.Contains(Changed)), "aggregates of all indicators");
            var before = Groups(folder);
            var changed = before.Keys.Single(codes => codes.Contains(Changed));

            folder.Write("drop/second.csv", SampleReturn.Of("second", 7, "530300"));
            worker.Until(() => Groups(folder) is { } groups && groups.TryGetValue(changed, out var files) && files != before[changed], "aggregates of the changed indicator");

            // Those of the changed group are new files, all others the very same.
            var after = Groups(folder);
            Assert.Equal(before.Where(group => group.Key != changed), after.Where(group => group.Key != changed));
            Assert.Equal(0, worker.Terminate());
        }

        string[] question = ["query", "--lake", folder.At("lake"), "--indicator", Changed + ",EMPLOYED", "--jurisdiction", "530000,530100,530300", "--year", "2025", "--totals", "--format", "csv"];
        var held = ReformProcess.Run(question);
        Directory.Delete(folder.At("lake", "cube"), recursive: true);
        Assert.Equal(ReformProcess.Run(question), held);
        Assert.Contains("530300", held.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_by_hand_leaves_them_to_the_next_compaction()
    {
        using var folder = new TemporaryFolder();
        (int ExitCode, string Output, string Error) Reform(params string[] arguments) => ReformProcess.Run([arguments[0], .. arguments.Skip(1), "--lake", folder.At("lake"), "--culture", "en"]);
        folder.Write("first.csv", First);
        Assert.Equal(0, Reform("load", folder.At("first.csv")).ExitCode);
        Assert.Contains("computed anew", Reform("lake", "compact", "--aggregates-above", "0").Error, StringComparison.Ordinal);
        folder.Write("second.csv", SampleReturn.Of("second", 7, "530300"));
        Assert.Equal(0, Reform("load", folder.At("second.csv")).ExitCode);

        // The answer is of the load, though the aggregates are not.
        Assert.Contains(",530300,", Reform("query", "--indicator", Changed, "--jurisdiction", "530300", "--year", "2025", "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Contains("Cube aggregates: 10 of ", Reform("lake", "compact", "--aggregates-above", "0").Error, StringComparison.Ordinal);
        Assert.Contains("Cube aggregates: 0 of ", Reform("lake", "compact", "--aggregates-above", "0").Error, StringComparison.Ordinal);
    }

    private static string First => SampleReturn.Of("first", 3) + string.Concat(Figures.Select(figure => $"{figure.Code},530100,actual,{figure.Value},人,=,level_at_year,2025\n"));

    /// <summary>By the indicators of a group, the names of its files; none while there is no manifest.</summary>
    private static Dictionary<string, string> Groups(TemporaryFolder folder)
    {
        var path = folder.At("lake", "cube", "manifest.json");
        if (!File.Exists(path)) return [];
        using var manifest = JsonDocument.Parse(File.ReadAllText(path));
        return manifest.RootElement.GetProperty("groups").EnumerateArray().ToDictionary(
            group => string.Join(' ', group.GetProperty("fingerprints").EnumerateObject().Select(code => code.Name).Order(StringComparer.Ordinal)),
            group => string.Join(' ', new[] { "upper", "counties" }.Select(file => group.GetProperty(file).GetProperty("name").GetString())));
    }
}
