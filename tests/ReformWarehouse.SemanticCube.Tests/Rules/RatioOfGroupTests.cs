using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>DESIGN §3.1 and §3.2: a total comes from base facts, and a ratio of a group is the sum of numerators over the sum of denominators.</summary>
public class RatioOfGroupTests
{
    [Fact]
    public void Twenty_per_cent_of_a_million_and_forty_of_fifty_thousand_are_20_95()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SHARE", 2024, 20, denominator: 1_000_000);
        lake.Says(TrapLake.E2, "SHARE", 2024, 40, denominator: 50_000);

        var cell = lake.Cell("SHARE", TrapLake.East, 2024);

        Assert.Equal(100 * (200_000.0 + 20_000) / 1_050_000, cell.Value!.Value, 1e-12);
        Assert.Equal(20.95, Math.Round(cell.Value.Value, 2));
        Assert.Equal(CellOrigin.RolledUp, cell.Origin);
        Assert.Equal((2, 2), (cell.Number("units_reporting"), cell.Number("units_expected")));
        Assert.Equal(1, cell.Number("denominator_coverage"));
    }

    [Fact]
    public void Numerators_and_denominators_stated_apart_form_pairs()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 200_000);
        lake.Says(TrapLake.E1, "WORKERS", 2024, 1_000_000);
        lake.Says(TrapLake.E2, "SHARE", 2024, 40, numerator: 20_000, denominator: 50_000);

        var cell = lake.Cell("SHARE", TrapLake.East, 2024);

        Assert.Equal(100 * 220_000.0 / 1_050_000, cell.Value!.Value, 1e-12);
        Assert.Equal(220_000, cell.Number("numerator"));
        Assert.Equal(1_050_000, cell.Number("denominator"));
        Assert.Equal(CellOrigin.Derived, lake.Cell("SHARE", TrapLake.E1, 2024).Origin);
    }

    [Fact]
    public void Shares_without_denominators_are_not_derivable_and_never_averaged()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SHARE", 2024, 20);
        lake.Says(TrapLake.E2, "SHARE", 2024, 40);

        var cell = lake.Cell("SHARE", TrapLake.East, 2024);

        Assert.Null(cell.Value);
        Assert.Equal(CellStatus.NotDerivable, cell.Status);
    }

    [Fact]
    public void Only_complete_pairs_count_and_the_denominators_coverage_is_told()
    {
        using var lake = new TrapLake();
        double?[] numerators = [120, null, 300];
        double[] denominators = [1000, 300, 4000];
        string[] counties = [TrapLake.W1, TrapLake.W2, TrapLake.W3];
        for (var i = 0; i < 3; i++)
        {
            lake.Says(counties[i], "WORKERS", 2024, denominators[i]);
            if (numerators[i] is { } n) lake.Says(counties[i], "SKILLED", 2024, n);
        }

        var cell = lake.Cell("SHARE", TrapLake.West, 2024);

        Assert.Equal(100 * 420.0 / 5000, cell.Value!.Value, 1e-12);
        Assert.Equal(CellStatus.Incomplete, cell.Status);
        Assert.Equal((2, 3), (cell.Number("units_reporting"), cell.Number("units_expected")));
        Assert.Equal(5000.0 / 5300, cell.Number("denominator_coverage")!.Value, 1e-12);
    }

    [Fact]
    public void Below_the_least_coverage_there_is_no_value()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SHARE", 2024, 12, denominator: 1000);
        lake.Says(TrapLake.W2, "WORKERS", 2024, 300);
        lake.Says(TrapLake.W3, "WORKERS", 2024, 4000);

        var question = TrapLake.Question("SHARE", [TrapLake.West], 2024);
        var strict = Assert.Single(lake.Ask(question with { MinimumCoverage = 0.8 }).Rows);
        var lenient = Assert.Single(lake.Ask(question with { MinimumCoverage = 0.1 }).Rows);

        Assert.Null(strict.Value);
        Assert.Equal(CellStatus.CoverageTooLow, strict.Status);
        Assert.Equal(12, lenient.Value!.Value, 1e-9);
    }

    [Fact]
    public void Averages_per_head_are_weighted_by_their_named_denominator()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "WAGE", 2024, 3000);
        lake.Says(TrapLake.E1, "WORKERS", 2024, 900);
        lake.Says(TrapLake.E2, "WAGE", 2024, 5000);
        lake.Says(TrapLake.E2, "WORKERS", 2024, 100);

        Assert.Equal((3000.0 * 900 + 5000 * 100) / 1000, lake.Cell("WAGE", TrapLake.East, 2024).Value!.Value, 1e-9);
    }

    [Fact]
    public void A_total_with_a_limit_is_of_all_selected_and_not_of_the_shown()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SHARE", 2024, 10, denominator: 100);
        lake.Says(TrapLake.W2, "SHARE", 2024, 20, denominator: 900);
        lake.Says(TrapLake.W3, "SHARE", 2024, 90, denominator: 10);

        var rows = lake.Ask(TrapLake.Question("SHARE", [TrapLake.W1, TrapLake.W2, TrapLake.W3], 2024) with
        {
            Totals = true,
            Limit = 1,
            Sort = [new CubeSort("value", true)],
            Filters = [new CubeFilter("value", Comparison.AtLeast, 15)],
        }).Rows;

        Assert.Equal([TrapLake.W3, CubeRow.TotalCode], rows.Select(row => row.JurisdictionCode));
        Assert.Equal(100 * (10 + 180 + 9.0) / 1010, rows[1].Value!.Value, 1e-12);
    }

    [Fact]
    public void A_group_is_one_unit_of_the_askers_own()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SHARE", 2024, 10, denominator: 100);
        lake.Says(TrapLake.E1, "SHARE", 2024, 20, denominator: 900);

        var row = Assert.Single(lake.Ask(TrapLake.Question("SHARE", [], 2024) with
        {
            Jurisdictions = new JurisdictionSelection.Group("两县", [TrapLake.W1, TrapLake.E1]),
        }).Rows);

        Assert.Equal(100 * 190.0 / 1000, row.Value!.Value, 1e-12);
        Assert.True(row.IsTotal);
    }

    [Fact]
    public void A_total_that_nobody_reports_still_says_how_many_should()
    {
        using var lake = new TrapLake();

        foreach (var rollUp in new[] { RollUp.Reported, RollUp.Reconciled })
        {
            var total = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.W1, TrapLake.W2], 2024) with { Totals = true, RollUp = rollUp }).Rows[^1];
            Assert.Equal((CellStatus.Missing, 0, 2), (total.Status, total.Number("units_reporting"), total.Number("units_expected")));
        }
    }
}
