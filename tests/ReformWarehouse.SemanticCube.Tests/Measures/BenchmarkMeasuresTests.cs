using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Measures;

/// <summary>Distance to a benchmark.</summary>
public class BenchmarkMeasuresTests
{
    private static readonly string[] West = [TrapLake.W1, TrapLake.W2, TrapLake.W3];

    private static TrapLake Shares()
    {
        var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SHARE", 2024, 10, denominator: 700);
        lake.Says(TrapLake.W2, "SHARE", 2024, 20, denominator: 200);
        lake.Says(TrapLake.W3, "SHARE", 2024, 60, denominator: 100);
        lake.Says(TrapLake.E1, "SHARE", 2024, 45);
        return lake;
    }

    private static double?[] Distances(TrapLake lake, Benchmark benchmark, string indicator = "SHARE") =>
        [.. lake.Ask(TrapLake.Question(indicator, West, 2024) with { Measures = [CubeMeasure.Distance], Benchmark = benchmark }).Rows.Select(row => row.Number("distance"))];

    [Fact]
    public void The_parent_is_the_weighted_one()
    {
        using var lake = Shares();
        const double Parent = (70 + 40 + 60) / 10.0;

        Assert.Equal([10 - Parent, 20 - Parent, 60 - Parent], Distances(lake, Benchmark.Parent).Select(value => Math.Round(value!.Value, 9)));
    }

    [Fact]
    public void Median_best_and_named_benchmarks_are_taken_as_they_are()
    {
        using var lake = Shares();

        Assert.Equal([-10, 0, 40], Distances(lake, Benchmark.Median));
        Assert.Equal([-50, -40, 0], Distances(lake, Benchmark.Best));
        Assert.Equal([-35, -25, 15], Distances(lake, Benchmark.Of(TrapLake.E1)));
    }

    [Fact]
    public void Of_an_even_number_the_median_is_the_mean_of_the_middle_two()
    {
        using var lake = Shares();
        lake.Says(TrapLake.E2, "SHARE", 2024, 90);

        var rows = lake.Ask(TrapLake.Question("SHARE", [.. West, TrapLake.E2], 2024) with { Measures = [CubeMeasure.Distance], Benchmark = Benchmark.Median }).Rows;

        Assert.All(rows, row => Assert.Equal(40, row.Number("benchmark")));
    }

    [Fact]
    public void Quartiles_are_of_type_7_and_carry_what_bounds_leave_open()
    {
        using var lake = new TrapLake();
        foreach (var (code, value, bound) in new[] { (TrapLake.W1, 10, "="), (TrapLake.W2, 20, ">"), (TrapLake.W3, 30, "="), (TrapLake.E1, 50, "~") }) lake.Says(code, "SHARE", 2024, value, bound);

        var rows = lake.Ask(TrapLake.Question("SHARE", [.. West, TrapLake.E1, TrapLake.E2], 2024) with { Measures = [CubeMeasure.Quartiles], Totals = true }).Rows;

        Assert.All(rows.Take(5), row => Assert.Equal((17.5, 25, 35, 4), (row.Number("quartile_1"), row.Number("median"), row.Number("quartile_3"), row.Number("quartiles_of"))));
        // The one above 20 may be the largest of all: the upper ends are 10, 30, 50 and none.
        Assert.Equal(("range", "range", ">="), (rows[0].Text("quartile_1_bound"), rows[0].Text("median_bound"), rows[0].Text("quartile_3_bound")));
        Assert.Null(rows[^1].Number("median"));
    }

    [Fact]
    public void A_total_against_its_whole_is_no_gap()
    {
        using var lake = new TrapLake();
        foreach (var code in West) lake.Says(code, "SKILLED", 2024, 10);

        Assert.Equal([null, null, null], Distances(lake, Benchmark.Parent, "SKILLED"));
        Assert.Equal([0, 0, 0], Distances(lake, Benchmark.Of(TrapLake.W1), "SKILLED"));
    }
}
