using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Measures;

/// <summary>Measures along the years, against the same arithmetic in C#.</summary>
public class SeriesMeasuresTests
{
    private static readonly double[] Values = [100, 110, 95, 130, 160];

    private static TrapLake Series(string indicator)
    {
        var lake = new TrapLake();
        for (var i = 0; i < Values.Length; i++) lake.Says(TrapLake.E1, indicator, 2021 + i, Values[i]);
        return lake;
    }

    [Fact]
    public void Change_growth_index_and_compound_growth_follow_their_formulas()
    {
        using var lake = Series("SKILLED");

        var rows = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.E1], 2021, 2022, 2023, 2024, 2025) with
        {
            Measures = [CubeMeasure.Previous, CubeMeasure.Change, CubeMeasure.Growth, CubeMeasure.Index, CubeMeasure.CompoundGrowth],
        }).Rows;

        Assert.Null(rows[0].Number("previous"));
        Assert.Equal(100, rows[0].Number("index"));
        Assert.Null(rows[0].Number("compound_growth_percent"));
        for (var i = 1; i < Values.Length; i++)
        {
            Assert.Equal(Values[i - 1], rows[i].Number("previous"));
            Assert.Equal(Values[i] - Values[i - 1], rows[i].Number("change"));
            Assert.Equal(100 * (Values[i] / Values[i - 1] - 1), rows[i].Number("growth_percent")!.Value, 1e-9);
            Assert.Equal(100 * Values[i] / Values[0], rows[i].Number("index")!.Value, 1e-9);
            Assert.Equal(100 * (Math.Pow(Values[i] / Values[0], 1.0 / i) - 1), rows[i].Number("compound_growth_percent")!.Value, 1e-9);
        }
    }

    [Fact]
    public void The_year_before_the_first_asked_one_is_looked_up()
    {
        using var lake = Series("SKILLED");

        Assert.Equal(110, lake.Cell("SKILLED", TrapLake.E1, 2023, measures: [CubeMeasure.Previous]).Number("previous"));
    }

    [Fact]
    public void A_moving_average_needs_every_year()
    {
        using var lake = Series("SKILLED");

        var rows = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.E1], 2022, 2023, 2024) with { Measures = [CubeMeasure.MovingAverage] }).Rows;

        Assert.Equal([null, (100 + 110 + 95) / 3.0, (110 + 95 + 130) / 3.0], rows.Select(row => row.Number("moving_average")));
        Assert.Equal(2, rows[0].Number("moving_average_years"));
    }

    [Fact]
    public void A_flow_accumulates_within_its_plan_and_a_stock_does_not()
    {
        using var flows = Series("JOBS");
        flows.Says(TrapLake.E1, "JOBS", 2020, 9999);
        using var stocks = Series("SKILLED");

        var rows = flows.Ask(TrapLake.Question("JOBS", [TrapLake.E1], 2021, 2023, 2025) with { Measures = [CubeMeasure.CumulativeInPlan] }).Rows;

        Assert.Equal([100, 305, 595], rows.Select(row => row.Number("cumulative_in_plan")));
        Assert.Null(stocks.Cell("SKILLED", TrapLake.E1, 2023, measures: [CubeMeasure.CumulativeInPlan]).Number("cumulative_in_plan"));
    }

    [Fact]
    public void A_missing_year_of_the_plan_leaves_the_accumulated_flow_unknown()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "JOBS", 2021, 10);
        lake.Says(TrapLake.E1, "JOBS", 2023, 30);

        var cell = lake.Cell("JOBS", TrapLake.E1, 2023, measures: [CubeMeasure.CumulativeInPlan]);

        Assert.Null(cell.Number("cumulative_in_plan"));
        Assert.Equal((2, 3), (cell.Number("plan_years"), cell.Number("plan_years_expected")));
    }

    [Fact]
    public void The_same_measures_of_a_roll_up_need_complete_years()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2022, 10);
        foreach (var year in new[] { 2023, 2024 })
            foreach (var code in new[] { TrapLake.E1, TrapLake.E2 }) lake.Says(code, "SKILLED", year, year - 2000);

        CubeMeasure[] measures = [CubeMeasure.Index, CubeMeasure.MovingAverage];
        var question = TrapLake.Question("SKILLED", [TrapLake.East], 2024) with { Measures = measures, MovingYears = 2 };

        Assert.Null(Assert.Single(lake.Ask(question with { BaseYear = 2022 }).Rows).Number("index"));
        var row = Assert.Single(lake.Ask(question with { BaseYear = 2023 }).Rows);
        Assert.Equal(100 * 48.0 / 46, row.Number("index")!.Value, 1e-9);
        Assert.Equal(47, row.Number("moving_average"));
    }
}
