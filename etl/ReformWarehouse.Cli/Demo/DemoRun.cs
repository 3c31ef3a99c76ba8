using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Demo;

/// <summary>The demonstration, top to bottom: load, ask three questions, list the conflicts, say where the lake is.</summary>
internal sealed class DemoRun(DataLake lake, string folder, Culture culture)
{
    private const string Yunnan = "530000";

    /// <summary>玉溪市, of the sample bulletin.</summary>
    private const string Yuxi = "530400";

    /// <summary>昆明市, 大理州, 镇康县.</summary>
    private static readonly string[] Below = ["530100", "532900", "530924"];

    public int Run(OutputFormat format)
    {
        using var loading = new ReturnLoading(lake);
        var loads = InputFiles.Expand([Sample("returns"), Sample("bulletins")]).Select(file => loading.Load(file, culture)).ToList();
        var warehouse = Warehouse.Read(lake, asOf: null);
        var tables = Tables(warehouse.Comparison);
        var conflicts = FigureConflict.In(warehouse.Figures);
        new DemoReport(Console.Out, culture).Write(format, folder, loads, tables, conflicts);
        return loads.Any(load => load.Failed) ? ExitCodes.Failed : loads.Any(load => load.RowsRejected > 0) ? ExitCodes.SomeRejected : ExitCodes.Done;
    }

    private static string Sample(string kind) => Path.Combine(AppContext.BaseDirectory, "samples", kind);

    private IReadOnlyList<DemoTable> Tables(BenchmarkComparison comparison)
    {
        var nation = comparison.Answer(new([], [Yunnan], null, new(BenchmarkKind.Nation)));
        var provinces = comparison.Answer(new([], [Yunnan], null, new(BenchmarkKind.Stated)));
        var targets = comparison.Answer(new([], [Yunnan], null, new(BenchmarkKind.Target)));
        var below = comparison.Answer(new([], Below, null, new(BenchmarkKind.Province)));
        var gaps = below.Where(row => !row.Indicator.IsExtensive).ToList();
        var shares = below.Count - gaps.Count;
        return
        [
            new("yunnan_against_nation", culture.Pick("一、云南与全国及报告提到的其他省", "1. Yunnan against the nation and the other provinces that the reports state"),
                false, [.. nation, .. provinces]),
            new("results_against_targets_2025", culture.Pick("二、云南的结果对照 2025 年目标", "2. Yunnan's results against the 2025 targets"),
                true, targets),
            new("kunming_dali_zhenkang_against_province", culture.Pick("三、昆明、大理、镇康对照全省", "3. Kunming, Dali and Zhenkang against the province"),
                false, gaps, culture.Pick(
                    $"另有 {shares} 项总量指标，部分对整体只能算占比：reform gap --jurisdiction 530924 --against province",
                    $"{shares} totals more, of which a part can only be a share: reform gap --jurisdiction 530924 --against province")),
            new("yuxi_bulletin_against_province", culture.Pick("四、从文字材料读出：玉溪（示例简报，数字虚构）对照全省", "4. Read out of prose: Yuxi (a sample bulletin, invented figures) against the province"),
                false, [.. comparison.Answer(new([], [Yuxi], null, new(BenchmarkKind.Province))).Where(row => !row.Indicator.IsExtensive)], culture.Pick(
                    $"每个数都能找回原句；把握不足的在待审清单里：reform review list --lake {folder}",
                    $"Every figure leads back to its sentence; doubtful ones wait for review: reform review list --lake {folder}")),
        ];
    }
}
