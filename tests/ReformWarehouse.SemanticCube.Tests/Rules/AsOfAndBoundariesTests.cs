using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>What was known then, and over which boundaries.</summary>
public class AsOfAndBoundariesTests
{
    private static readonly DateTime Later = new(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_ratio_whose_numerator_was_revised_is_answered_as_of_a_date()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "skilled");
        lake.Says(TrapLake.E1, "WORKERS", 2024, 1000, report: "workers");
        lake.Says(TrapLake.E2, "SHARE", 2024, 50, denominator: 1000);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 300, report: "skilled", knownAt: Later);

        Assert.Equal(100 * 600.0 / 2000, lake.Cell("SHARE", TrapLake.East, 2024, asOf: new DateTimeOffset(Later.AddDays(-1))).Value!.Value, 1e-9);
        Assert.Equal(100 * 800.0 / 2000, lake.Cell("SHARE", TrapLake.East, 2024).Value!.Value, 1e-9);
    }

    private static CubeAnswer Constant(TrapLake lake, string indicator, string[] codes, params int[] years) =>
        lake.Ask(TrapLake.Question(indicator, codes, years) with { Boundaries = Boundaries.Constant, Measures = [CubeMeasure.Change] });

    /// <summary>East's county 530209 is split on 1 July 2023 into itself, smaller, and 530210.</summary>
    private static TrapLake Split()
    {
        var lake = new TrapLake();
        lake.Jurisdiction("530209", "county", TrapLake.East);
        lake.Jurisdiction("530210", "county", TrapLake.East, from: "2023-07-01");
        lake.Event("split", "2023-07-01", "530209", "530209");
        lake.Event("split", "2023-07-01", "530209", "530210");
        foreach (var year in new[] { 2022, 2023 })
            foreach (var code in new[] { TrapLake.E1, TrapLake.E2 }) lake.Says(code, "SKILLED", year, 100);
        lake.Says("530209", "SKILLED", 2022, 80);
        lake.Says("530209", "SKILLED", 2023, 50);
        lake.Says("530210", "SKILLED", 2023, 40);
        return lake;
    }

    [Fact]
    public void Before_a_split_the_parts_are_not_derivable_but_the_parent_is()
    {
        using var lake = Split();

        var rows = Constant(lake, "SKILLED", [TrapLake.East, "530209", "530210"], 2022, 2023).Rows.ToDictionary(row => (row.JurisdictionCode, row.Year));

        Assert.Equal(CellStatus.NotDerivable, rows[("530209", 2022)].Status);
        Assert.Equal(CellStatus.NotDerivable, rows[("530210", 2022)].Status);
        Assert.Equal((280, 3, CellStatus.Normal), (rows[(TrapLake.East, 2022)].Value, rows[(TrapLake.East, 2022)].Number("units_expected"), rows[(TrapLake.East, 2022)].Status));
        Assert.Equal((290, 4), (rows[(TrapLake.East, 2023)].Value, rows[(TrapLake.East, 2023)].Number("units_expected")));
        Assert.Equal(10, rows[(TrapLake.East, 2023)].Number("change"));
        Assert.Null(rows[("530209", 2023)].Number("change"));
    }

    [Fact]
    public void As_reported_the_same_code_is_followed_whatever_it_covers()
    {
        using var lake = Split();

        var rows = lake.Ask(TrapLake.Question("SKILLED", ["530209", "530210"], 2022, 2023)).Rows.ToDictionary(row => (row.JurisdictionCode, row.Year));

        Assert.Equal((80, 50), (rows[("530209", 2022)].Value, rows[("530209", 2023)].Value));
        Assert.Equal(CellStatus.NotApplicable, rows[("530210", 2022)].Status);
    }

    [Fact]
    public void Under_constant_boundaries_a_new_code_continues_the_old_ones_series()
    {
        using var lake = new TrapLake();
        lake.Jurisdiction("530221", "county", TrapLake.East, to: "2023-07-01");
        lake.Jurisdiction("530281", "county", TrapLake.East, from: "2023-07-01");
        lake.Event("upgrade_to_city", "2023-07-01", "530221", "530281");
        lake.Says("530221", "SHARE", 2022, 30);
        lake.Says("530281", "SHARE", 2023, 35);

        var rows = Constant(lake, "SHARE", ["530281"], 2022, 2023).Rows;

        Assert.Equal([30, 35], rows.Select(row => row.Value!.Value));
        Assert.Equal(5, rows[1].Number("change"));
        Assert.Null(lake.Ask(TrapLake.Question("SHARE", ["530281"], 2023) with { Measures = [CubeMeasure.Change] }).Rows[0].Number("change"));
    }

    [Fact]
    public void Merged_divisions_are_summed_into_what_they_became()
    {
        using var lake = new TrapLake();
        lake.Jurisdiction("530231", "county", TrapLake.East, to: "2023-07-01");
        lake.Event("merge", "2023-07-01", "530231", TrapLake.E1);
        lake.Says("530231", "SHARE", 2022, 50, denominator: 100);
        lake.Says(TrapLake.E1, "SHARE", 2022, 20, denominator: 300);
        lake.Says(TrapLake.E1, "SHARE", 2023, 30, denominator: 400);

        var rows = Constant(lake, "SHARE", [TrapLake.E1], 2022, 2023).Rows;

        Assert.Equal(100 * 110.0 / 400, rows[0].Value!.Value, 1e-9);
        Assert.Equal((2, 2), (rows[0].Number("units_reporting"), rows[0].Number("units_expected")));
        Assert.Equal(30, rows[1].Value);
    }
}
