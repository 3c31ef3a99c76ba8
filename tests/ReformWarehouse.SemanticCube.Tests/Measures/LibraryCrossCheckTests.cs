using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.MissingData;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Measures;

/// <summary>What both the cube's SQL and the library of measures compute is the same, on generated figures.</summary>
public class LibraryCrossCheckTests
{
    private static readonly string[] Units = [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];
    private static readonly int[] Years = [2022, 2023, 2024];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Change_growth_index_and_rank_are_the_library_s(int seed)
    {
        var random = new Random(seed);
        using var lake = new TrapLake();
        // Whole numbers up to 12, so that units tie.
        var values = Units.Select(_ => Years.Select(_ => (double)random.Next(1, 13)).ToArray()).ToArray();
        for (var unit = 0; unit < Units.Length; unit++)
            for (var year = 0; year < Years.Length; year++) lake.Says(Units[unit], "SKILLED", Years[year], values[unit][year]);

        var rows = lake.Ask(TrapLake.Question("SKILLED", Units, Years) with
        {
            Measures = [CubeMeasure.Change, CubeMeasure.Growth, CubeMeasure.CompoundGrowth, CubeMeasure.Index, CubeMeasure.Rank],
        }).Rows;
        for (var unit = 0; unit < Units.Length; unit++)
            for (var year = 0; year < Years.Length; year++)
            {
                var row = rows.Single(candidate => candidate.Text("jurisdiction_code") == Units[unit] && candidate.Number("year") == Years[year]);
                var ranks = Ranks.Competition(values.Select(series => series[year]).ToArray());
                Assert.Equal(ranks[unit], row.Number("rank"));
                if (year == 0) continue;
                Same(AbsoluteGap.Of(values[unit][year], values[unit][year - 1]).Value, row.Number("change"), seed);
                Same(GrowthUnits.PercentChange(values[unit][year - 1], values[unit][year]).Value, row.Number("growth_percent"), seed);
                Same(CompoundGrowth.Rate(values[unit][0], values[unit][year], year).Value * 100, row.Number("compound_growth_percent"), seed);
                Same(BenchmarkRatio.Of(values[unit][year], values[unit][0]).Value * 100, row.Number("index"), seed);
            }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_rolled_up_share_is_the_library_s_share_of_complete_pairs(int seed)
    {
        var random = new Random(seed);
        using var lake = new TrapLake();
        var (parts, wholes) = (new double?[3], new double?[3]);
        string[] west = [TrapLake.W1, TrapLake.W2, TrapLake.W3];
        for (var unit = 0; unit < west.Length; unit++)
        {
            (parts[unit], wholes[unit]) = (random.Next(1, 50), random.Next(50, 900));
            lake.Says(west[unit], "SHARE", 2024, 100 * parts[unit] / wholes[unit], numerator: parts[unit], denominator: wholes[unit]);
        }

        Same(ShareRollup.Of(parts, wholes, 0).Share.Value * 100, lake.Cell("SHARE", TrapLake.West, 2024, RollUp.RolledUp).Number("value"), seed);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Percentile_rank_range_and_distance_to_peers_are_the_library_s(int seed)
    {
        var random = new Random(seed);
        using var lake = new TrapLake();
        var values = Units.Select(_ => (double)random.Next(1, 6)).ToArray();
        var silent = random.Next(Units.Length);
        for (var unit = 0; unit < Units.Length; unit++)
            if (unit != silent) lake.Says(Units[unit], "SKILLED", 2024, values[unit]);
        var present = Enumerable.Range(0, Units.Length).Where(unit => unit != silent).ToArray();
        double[] told = [.. present.Select(unit => values[unit])];
        var (ranks, average) = (Ranks.Competition(told), Ranks.Average(told, Polarity.HigherIsBetter));

        foreach (var (benchmark, expected) in new[] { (Benchmark.Median, PeerBenchmark.Median(told)), (Benchmark.Best, PeerBenchmark.Best(told, Polarity.HigherIsBetter)) })
        {
            var rows = lake.Ask(TrapLake.Question("SKILLED", Units, 2024) with
            {
                Measures = [CubeMeasure.Rank, CubeMeasure.Percentile, CubeMeasure.Distance],
                Benchmark = benchmark,
            }).Rows;
            Assert.Null(rows.Single(row => row.Text("jurisdiction_code") == Units[silent]).Number("rank"));
            for (var i = 0; i < present.Length; i++)
            {
                var row = rows.Single(candidate => candidate.Text("jurisdiction_code") == Units[present[i]]);
                var (best, worst) = Ranks.RangeWithMissing(ranks[i], 1);
                Assert.Equal((best, worst), (row.Number("rank"), row.Number("rank_worst")));
                Same(100 * (told.Length - average[i] + 0.5) / told.Length, row.Number("percentile"), seed);
                Same(AbsoluteGap.Of(told[i], expected.Value!.Value).Value, row.Number("distance"), seed);
            }
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void A_share_of_the_parent_and_an_incomplete_roll_up_are_the_library_s(int seed)
    {
        var random = new Random(seed);
        using var lake = new TrapLake();
        string[] west = [TrapLake.W1, TrapLake.W2, TrapLake.W3];
        var (parts, wholes) = (new double?[3], new double?[3]);
        var silent = random.Next(3);
        for (var unit = 0; unit < 3; unit++)
        {
            wholes[unit] = random.Next(50, 900);
            lake.Says(west[unit], "WORKERS", 2024, wholes[unit]);
            if (unit == silent) continue;
            parts[unit] = random.Next(1, 50);
            lake.Says(west[unit], "SKILLED", 2024, parts[unit]);
        }

        var total = SumRollup.Of(wholes).ObservedSum.Value!.Value;
        var shares = lake.Ask(TrapLake.Question("WORKERS", west, 2024) with { Measures = [CubeMeasure.ShareOfParent] }).Rows;
        for (var unit = 0; unit < 3; unit++)
            Same(BenchmarkRatio.Of(wholes[unit]!.Value, total).Value * 100, shares.Single(row => row.Text("jurisdiction_code") == west[unit]).Number("share_of_parent_percent"), seed);

        var library = ShareRollup.Of(parts, wholes, 0);
        var cell = Assert.Single(lake.Ask(TrapLake.Question("SHARE", [TrapLake.West], 2024) with { MinimumCoverage = 0.01 }).Rows);
        Same(library.Share.Value * 100, cell.Number("value"), seed);
        Same(library.DenominatorCoverage.Value, cell.Number("denominator_coverage"), seed);
        Same(library.UnitCoverage.Value, cell.Number("units_reporting") / cell.Number("units_expected"), seed);
    }

    [Theory]
    [InlineData("at_least", 30, 40)]
    [InlineData("at_least", 40, 40)]
    [InlineData("at_least", 55, 40)]
    [InlineData("at_most", 30, 40)]
    [InlineData("at_most", 40, 40)]
    [InlineData("at_most", 56, 40)]
    [InlineData("at_most", 0, 40)]
    public void The_attainment_of_a_target_is_the_library_s(string operation, double value, double target)
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SKILLED", 2024, value);
        lake.Aims(TrapLake.W1, "SKILLED", 2025, target, operation);
        var judged = ThresholdTarget.Judge(value, target, operation == "at_least" ? ThresholdOperator.AtLeast : ThresholdOperator.AtMost);
        var cell = lake.Cell("SKILLED", TrapLake.W1, 2024, measures: [CubeMeasure.Target]);
        Assert.Equal(judged.Met, cell.Number("target_met") == 1);
        if (judged.CompletionPercent.IsDefined) Same(judged.CompletionPercent.Value, cell.Number("attainment_percent"), 0);
        else Assert.Null(cell.Number("attainment_percent"));
    }

    private static void Same(double? library, double? cube, int seed) =>
        Assert.True(library is { } expected && cube is { } actual && Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"seed {seed}: library {library:R}, cube {cube:R}");
}
