using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>DESIGN §3.4: parent and children both reporting are never added; a cell knows both values, their difference and the coverage.</summary>
public class ParentAndChildrenTests
{
    private static TrapLake Everyone()
    {
        var lake = new TrapLake();
        lake.Says(TrapLake.Province, "SKILLED", 2024, 1000);
        lake.Says(TrapLake.West, "SKILLED", 2024, 600);
        foreach (var (code, value) in new[] { (TrapLake.W1, 100), (TrapLake.W2, 200), (TrapLake.W3, 290), (TrapLake.E1, 150), (TrapLake.E2, 180) })
            lake.Says(code, "SKILLED", 2024, value);
        return lake;
    }

    [Fact]
    public void A_cell_knows_reported_and_rolled_up_and_their_difference()
    {
        using var lake = Everyone();

        var province = lake.Cell("SKILLED", TrapLake.Province, 2024);
        var west = lake.Cell("SKILLED", TrapLake.West, 2024);

        Assert.Equal((1000, 1000, 600 + 330.0, 1000 - 930.0), (province.Value, province.Number("reported"), province.Number("rolled_up"), province.Number("difference")));
        Assert.Equal((600, 590.0, 10.0), (west.Value, west.Number("rolled_up"), west.Number("difference")));
    }

    [Fact]
    public void The_roll_up_decides_which_of_the_two_is_the_value()
    {
        using var lake = Everyone();

        Assert.Equal(1000, lake.Cell("SKILLED", TrapLake.Province, 2024, RollUp.Reported).Value);
        Assert.Equal(930, lake.Cell("SKILLED", TrapLake.Province, 2024, RollUp.RolledUp).Value);
        Assert.Equal(CellStatus.Missing, lake.Cell("SKILLED", TrapLake.East, 2024, RollUp.Reported).Status);
        Assert.Equal(330, lake.Cell("SKILLED", TrapLake.East, 2024).Value);
        Assert.Equal(150, lake.Cell("SKILLED", TrapLake.E1, 2024, RollUp.RolledUp).Value);
    }

    [Fact]
    public void The_total_of_parent_and_children_selected_together_counts_each_person_once()
    {
        using var lake = Everyone();

        var total = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.West, TrapLake.W1, TrapLake.W2, TrapLake.E1], 2024) with { Totals = true }).Rows[^1];

        Assert.Equal(600 + 150, total.Value);
    }

    [Fact]
    public void Coverage_counts_the_units_of_the_frontier()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.West, "SKILLED", 2024, 600);
        lake.Says(TrapLake.W1, "SKILLED", 2024, 100);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 150);

        var province = lake.Cell("SKILLED", TrapLake.Province, 2024);

        Assert.Equal(750, province.Value);
        Assert.Equal((2, 3), (province.Number("units_reporting"), province.Number("units_expected")));
        Assert.Equal((CellStatus.Incomplete, Observations.Bound.AtLeast), (province.Status, province.Bound));
    }

    [Fact]
    public void Counties_under_a_coded_zone_belong_to_the_division_above_it_and_zones_are_no_units()
    {
        using var lake = new TrapLake();
        lake.Jurisdiction("110000", "province", "000000");
        lake.Jurisdiction("110100", "prefecture", "110000", zone: true);
        lake.Jurisdiction("110101", "county", "110100");
        lake.Jurisdiction("110102", "county", "110100");
        lake.Jurisdiction("110171", "county", "110100", zone: true);
        lake.Says("110101", "SKILLED", 2024, 7);
        lake.Says("110102", "SKILLED", 2024, 8);
        lake.Says("110171", "SKILLED", 2024, 100);

        var city = lake.Cell("SKILLED", "110000", 2024);

        Assert.Equal((15, CellStatus.Normal, 2), (city.Value, city.Status, city.Number("units_expected")));
        Assert.Equal(100, lake.Cell("SKILLED", "110171", 2024).Value);
    }

    [Fact]
    public void The_hierarchy_is_that_of_each_year()
    {
        using var lake = new TrapLake();
        lake.Jurisdiction("530299", "county", TrapLake.West, to: "2023-06-01");
        lake.Jurisdiction("530299", "county", TrapLake.East, from: "2023-06-01", version: 2);
        foreach (var code in new[] { TrapLake.E1, TrapLake.E2 })
            foreach (var year in new[] { 2022, 2023 }) lake.Says(code, "SKILLED", year, 10);
        lake.Says("530299", "SKILLED", 2022, 5);
        lake.Says("530299", "SKILLED", 2023, 5, version: 2);

        Assert.Equal(20, lake.Cell("SKILLED", TrapLake.East, 2022).Value);
        Assert.Equal(25, lake.Cell("SKILLED", TrapLake.East, 2023).Value);
    }
}
