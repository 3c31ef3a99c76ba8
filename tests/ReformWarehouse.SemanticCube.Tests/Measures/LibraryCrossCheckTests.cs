using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.MissingData;
using ReformWarehouse.GapAnalysis.Progress;
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

    private static void Same(double? library, double? cube, int seed) =>
        Assert.True(library is { } expected && cube is { } actual && Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"seed {seed}: library {library:R}, cube {cube:R}");
}
