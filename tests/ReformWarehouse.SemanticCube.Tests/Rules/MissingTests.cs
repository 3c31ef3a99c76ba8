using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>DESIGN §3.5: missing is not zero; growth and rank are like for like over the common reporting set.</summary>
public class MissingTests
{
    [Fact]
    public void Missing_zero_suppressed_not_applicable_and_other_definitions_are_told_apart()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SKILLED", 2024, 0);
        lake.Says(TrapLake.W2, "SKILLED", 2024, null, status: "Q");
        lake.Says(TrapLake.W3, "SKILLED", 2024, null, status: "M");
        lake.Says(TrapLake.E1, "SKILLED", 2024, null, status: "O");
        lake.Says(TrapLake.E2, "SKILLED", 2024, 77, status: "D");
        string[] codes = [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];

        var rows = lake.Ask(TrapLake.Question("SKILLED", codes, 2024)).Rows;

        Assert.Equal([CellStatus.Zero, CellStatus.Suppressed, CellStatus.NotApplicable, CellStatus.Missing, CellStatus.DefinitionDiffers], rows.Select(row => row.Status));
        Assert.Equal([0, null, null, null, null], rows.Select(row => row.Value));
    }

    [Fact]
    public void A_not_applicable_unit_is_not_expected_and_a_suppressed_one_is()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SKILLED", 2024, 5);
        lake.Says(TrapLake.W2, "SKILLED", 2024, null, status: "Q");
        lake.Says(TrapLake.W3, "SKILLED", 2024, null, status: "M");

        var west = lake.Cell("SKILLED", TrapLake.West, 2024);

        Assert.Equal((1, 2, CellStatus.Incomplete), (west.Number("units_reporting"), west.Number("units_expected"), west.Status));
    }

    [Fact]
    public void Growth_of_a_roll_up_is_over_the_units_that_report_in_both_years()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SKILLED", 2023, 100);
        lake.Says(TrapLake.W1, "SKILLED", 2024, 110);
        lake.Says(TrapLake.W2, "SKILLED", 2024, 500);
        lake.Says(TrapLake.W3, "SKILLED", 2023, 300);
        lake.Says(TrapLake.W3, "SKILLED", 2024, 330);

        var west = lake.Cell("SKILLED", TrapLake.West, 2024, measures: [CubeMeasure.Previous, CubeMeasure.Change, CubeMeasure.Growth]);

        Assert.Equal((400, 40, "common_units", 2), (west.Number("previous"), west.Number("change"), west.Text("comparison_basis"), west.Number("common_units")));
        Assert.Equal(100.0 * 440 / 400 - 100, west.Number("growth_percent")!.Value, 1e-9);
    }

    [Fact]
    public void The_common_set_reaches_through_tiers()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SHARE", 2023, 10, denominator: 100);
        lake.Says(TrapLake.W1, "SHARE", 2024, 20, denominator: 200);
        lake.Says(TrapLake.W2, "SHARE", 2024, 90, denominator: 1000);
        lake.Says(TrapLake.East, "SHARE", 2023, 30, denominator: 400);
        lake.Says(TrapLake.East, "SHARE", 2024, 40, denominator: 400);

        var province = lake.Cell("SHARE", TrapLake.Province, 2024, measures: [CubeMeasure.Change]);

        Assert.Equal(100 * (40 + 160.0) / 600 - 100 * (10 + 120.0) / 500, province.Number("change")!.Value, 1e-9);
        Assert.Equal(2, province.Number("common_units"));
    }

    [Fact]
    public void Reported_and_rolled_up_levels_are_not_set_against_each_other()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.East, "SKILLED", 2023, 1000);
        foreach (var (code, value) in new[] { (TrapLake.E1, 10.0), (TrapLake.E2, 20.0) }) lake.Says(code, "SKILLED", 2024, value);

        var east = lake.Cell("SKILLED", TrapLake.East, 2024, measures: [CubeMeasure.Growth]);

        Assert.Equal(30, east.Value);
        Assert.Null(east.Number("growth_percent"));
    }

    [Fact]
    public void Ties_share_a_rank_and_missing_units_widen_its_range()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SHARE", 2024, 50);
        lake.Says(TrapLake.W2, "SHARE", 2024, 40);
        lake.Says(TrapLake.W3, "SHARE", 2024, 40);
        lake.Says(TrapLake.E1, "SHARE", 2024, 30);

        var rows = lake.Ask(TrapLake.Question("SHARE", [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2], 2024) with
        {
            Measures = [CubeMeasure.Rank, CubeMeasure.Percentile],
        }).Rows;

        Assert.Equal([1, 2, 2, 4, null], rows.Select(row => row.Number("rank")));
        Assert.Equal([2, 3, 3, 5, null], rows.Select(row => row.Number("rank_worst")));
        Assert.Equal([87.5, 50, 50, 12.5, null], rows.Select(row => row.Number("percentile")));
        Assert.All(rows.Take(4), row => Assert.Equal((4, 5), (row.Number("rank_of"), row.Number("rank_expected"))));
    }

    [Fact]
    public void Fewer_is_better_where_the_polarity_says_so_and_filters_do_not_change_ranks()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "COMPLAINTS", 2024, 9);
        lake.Says(TrapLake.W2, "COMPLAINTS", 2024, 3);
        lake.Says(TrapLake.W3, "COMPLAINTS", 2024, 5);

        var row = Assert.Single(lake.Ask(TrapLake.Question("COMPLAINTS", [TrapLake.W1, TrapLake.W2, TrapLake.W3], 2024) with
        {
            Measures = [CubeMeasure.Rank],
            Filters = [new CubeFilter("value", Comparison.MoreThan, 5)],
        }).Rows);

        Assert.Equal((TrapLake.W1, 3), (row.JurisdictionCode, row.Number("rank")));
    }

    [Fact]
    public void A_share_of_nothing_does_not_exist_and_is_not_waited_for()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SHARE", 2024, 20, denominator: 100);
        lake.Says(TrapLake.E2, "SKILLED", 2024, 0);
        lake.Says(TrapLake.E2, "WORKERS", 2024, 0);

        Assert.Equal(CellStatus.NotApplicable, lake.Cell("SHARE", TrapLake.E2, 2024).Status);
        var east = lake.Cell("SHARE", TrapLake.East, 2024);
        Assert.Equal((20, CellStatus.Normal, 1, 1), (east.Value, east.Status, east.Number("units_reporting"), east.Number("units_expected")));
    }
}
