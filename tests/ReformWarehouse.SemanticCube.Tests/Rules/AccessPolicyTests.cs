using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>A limited caller sees their own cells, reported values above, and anonymous places.</summary>
public class AccessPolicyTests
{
    private static readonly string[] Everyone =
        [TrapLake.Province, TrapLake.West, TrapLake.East, TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];

    private static TrapLake Full()
    {
        var lake = new TrapLake();
        lake.Says(TrapLake.Province, "SHARE", 2024, 33, denominator: 10_000);
        foreach (var (code, value) in new[] { (TrapLake.W1, 10), (TrapLake.W2, 20), (TrapLake.W3, 30), (TrapLake.E1, 40), (TrapLake.E2, 50) })
            lake.Says(code, "SHARE", 2024, value, denominator: 100);
        return lake;
    }

    [Fact]
    public void Only_own_cells_and_reported_values_above_are_rows()
    {
        using var lake = Full();

        var rows = lake.Ask(TrapLake.Question("SHARE", Everyone, 2024), scope: TrapLake.West).Rows.ToDictionary(row => row.JurisdictionCode);

        Assert.Equal([TrapLake.Province, TrapLake.West, TrapLake.W1, TrapLake.W2, TrapLake.W3], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(20, rows[TrapLake.West].Value);
        Assert.Equal((33, null, null, null), (rows[TrapLake.Province].Value, rows[TrapLake.Province].Number("rolled_up"),
            rows[TrapLake.Province].Number("units_reporting"), rows[TrapLake.Province].Number("denominator_coverage")));
    }

    [Fact]
    public void A_division_above_that_reports_nothing_has_no_value_to_be_differenced()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 40);
        lake.Says(TrapLake.E2, "SKILLED", 2024, 50);
        foreach (var rollUp in Enum.GetValues<RollUp>())
        {
            var east = Assert.Single(lake.Ask(TrapLake.Question("SKILLED", [TrapLake.East], 2024) with { RollUp = rollUp }, scope: TrapLake.E1).Rows);
            Assert.Equal((null, CellStatus.Missing), (east.Value, east.Status));
        }
    }

    [Fact]
    public void Ranks_are_among_all_though_the_others_are_not_shown()
    {
        using var lake = Full();

        lake.Jurisdiction("530203", "county", TrapLake.East);
        lake.Says("530203", "SHARE", 2024, 60, denominator: 100);

        var row = Assert.Single(lake.Ask(Places(TrapLake.Province), scope: TrapLake.W2).Rows);

        Assert.Equal((TrapLake.W2, 5, 6, 35, -15), (row.JurisdictionCode, row.Number("rank"), row.Number("rank_of"), row.Number("benchmark"), row.Number("distance")));
        Assert.Equal((22.5, 35, 47.5, 6), (row.Number("quartile_1"), row.Number("median"), row.Number("quartile_3"), row.Number("quartiles_of")));
        Assert.Equal(25, row.Number("percentile"));
    }

    private static CubeQuery Places(string within) => TrapLake.Question("SHARE", [], 2024) with
    {
        Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.County, within),
        Measures = [CubeMeasure.Rank, CubeMeasure.Percentile, CubeMeasure.Quartiles, CubeMeasure.Distance],
        Benchmark = Benchmark.Median,
    };

    [Fact]
    public void Quantiles_over_few_others_are_not_anonymous_however_many_the_caller_has_of_their_own()
    {
        using var lake = Full();
        lake.Jurisdiction("530104", "county", TrapLake.West);
        lake.Says("530104", "SHARE", 2024, 80, denominator: 100);

        var rows = lake.Ask(Places(TrapLake.Province), scope: TrapLake.West).Rows;

        Assert.Equal([6, 6, 6, 6], rows.Select(row => row.Number("rank_of")));
        Assert.All(rows, row => Assert.All(new[] { "percentile", "quartile_1", "median", "quartile_3", "quartiles_of", "benchmark", "distance" }, column => Assert.Null(row[column])));
        Assert.All(lake.Ask(Places(TrapLake.West), scope: TrapLake.West).Rows, row => Assert.Equal(25, row.Number("median")));
    }

    /// <summary>Four cells of one's own around one other: its value would be the median.</summary>
    [Fact]
    public void Places_among_divisions_of_ones_own_choosing_are_refused()
    {
        using var lake = Full();
        var chosen = TrapLake.Question("SHARE", [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1], 2024);

        foreach (var measure in new[] { CubeMeasure.Rank, CubeMeasure.Percentile, CubeMeasure.Quartiles, CubeMeasure.Distance })
            Assert.Equal("policy_pool", Assert.Throws<CubeRefusedException>(() => lake.Ask(chosen with { Measures = [measure], Benchmark = Benchmark.Median }, scope: TrapLake.West)).Code);
        Assert.Equal(4, lake.Ask(chosen with { Measures = [CubeMeasure.Rank] }).Rows[0].Number("rank"));
    }

    [Fact]
    public void Another_division_is_no_benchmark_and_the_best_one_is_refused()
    {
        using var lake = Full();
        var question = TrapLake.Question("SHARE", [TrapLake.W1], 2024) with { Measures = [CubeMeasure.Distance] };

        Assert.Null(Assert.Single(lake.Ask(question with { Benchmark = Benchmark.Of(TrapLake.E1) }, scope: TrapLake.West).Rows).Number("benchmark"));
        Assert.Equal("policy_best", Assert.Throws<CubeRefusedException>(() => lake.Ask(question with { Benchmark = Benchmark.Best }, scope: TrapLake.West)).Code);
    }

    [Fact]
    public void Totals_and_groups_hold_only_what_is_the_callers_own()
    {
        using var lake = Full();

        var total = lake.Ask(TrapLake.Question("SHARE", [TrapLake.W1, TrapLake.W2, TrapLake.E1], 2024) with { Totals = true }, scope: TrapLake.West).Rows[^1];
        var group = Assert.Single(lake.Ask(TrapLake.Question("SHARE", [], 2024) with { Jurisdictions = new JurisdictionSelection.Group("别处", [TrapLake.E1, TrapLake.E2]) }, scope: TrapLake.West).Rows);

        Assert.Equal(15, total.Value!.Value, 1e-9);
        Assert.Null(group.Value);
    }

    [Fact]
    public void Statements_of_others_are_not_shown_as_sources()
    {
        using var lake = Full();

        var nodes = lake.Trace(TrapLake.Question("SHARE", Everyone, 2024), scope: TrapLake.West);

        Assert.DoesNotContain(nodes.SelectMany(node => node.AllStatements), found => found.JurisdictionCode.StartsWith("5302", StringComparison.Ordinal));
        Assert.Contains(nodes.SelectMany(node => node.AllStatements), found => found.JurisdictionCode == TrapLake.W1);
    }
}
