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

        var row = Assert.Single(lake.Ask(TrapLake.Question("SHARE", [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2], 2024) with
        {
            Measures = [CubeMeasure.Rank, CubeMeasure.Percentile, CubeMeasure.Distance],
            Benchmark = Benchmark.Median,
        }, scope: TrapLake.W2).Rows);

        Assert.Equal((TrapLake.W2, 4, 5, 30, -10), (row.JurisdictionCode, row.Number("rank"), row.Number("rank_of"), row.Number("benchmark"), row.Number("distance")));
    }

    [Fact]
    public void A_median_of_few_is_not_anonymous()
    {
        using var lake = Full();

        var row = Assert.Single(lake.Ask(TrapLake.Question("SHARE", [TrapLake.W1, TrapLake.W2, TrapLake.W3], 2024) with
        {
            Measures = [CubeMeasure.Distance],
            Benchmark = Benchmark.Median,
        }, scope: TrapLake.W2).Rows);

        Assert.Null(row.Number("benchmark"));
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
