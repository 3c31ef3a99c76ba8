using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>DESIGN §3.8: bounds are carried through arithmetic, exactly as <see cref="BoundedValue"/> does.</summary>
public class BoundsTests
{
    private static readonly string[] Codes = [.. CodeLists.Bound.Codes.Where(code => code != "?")];

    /// <summary>Every pair of bounds, each in a year of its own.</summary>
    private static readonly (string Left, string Right, int Year)[] Pairs =
        [.. Codes.SelectMany(left => Codes.Select(right => (left, right))).Select((pair, index) => (pair.left, pair.right, 1960 + index))];

    [Fact]
    public void A_sum_carries_the_bounds_of_its_terms()
    {
        using var lake = new TrapLake();
        foreach (var (left, right, year) in Pairs)
        {
            Say(lake, TrapLake.E1, "SKILLED", 30, left, year);
            Say(lake, TrapLake.E2, "SKILLED", 20, right, year);
        }

        var cells = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.East], [.. Pairs.Select(pair => pair.Year)])).Rows.ToDictionary(row => row.Year);

        Assert.All(Pairs, pair => Same(Value(30, pair.Left) + Value(20, pair.Right), cells[pair.Year]));
    }

    [Fact]
    public void A_ratio_carries_the_bounds_of_both_sides()
    {
        using var lake = new TrapLake();
        foreach (var (top, bottom, year) in Pairs)
        {
            Say(lake, TrapLake.E1, "SKILLED", 28.18, top, year);
            Say(lake, TrapLake.E1, "WORKERS", 155, bottom, year);
        }

        var cells = lake.Ask(TrapLake.Question("SHARE", [TrapLake.E1], [.. Pairs.Select(pair => pair.Year)])).Rows.ToDictionary(row => row.Year);

        Assert.All(Pairs, pair => Same(BoundedValue.Divide(Value(28.18, pair.Left), Value(155, pair.Right))!.Value * 100, cells[pair.Year]));
    }

    [Fact]
    public void More_than_28_18_of_155_is_more_than_18_18_per_cent()
    {
        using var lake = new TrapLake();
        Say(lake, TrapLake.E1, "SKILLED", 281_800, ">");
        Say(lake, TrapLake.E1, "WORKERS", 1_550_000, "=");

        var cell = lake.Cell("SHARE", TrapLake.E1, 2024);

        Assert.Equal((18.18, Bound.MoreThan), (Math.Round(cell.Value!.Value, 2), cell.Bound));
    }

    [Fact]
    public void A_change_between_two_lower_bounds_says_nothing_of_its_sign()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2023, 100, ">");
        lake.Says(TrapLake.E1, "SKILLED", 2024, 120, ">");

        var cell = lake.Cell("SKILLED", TrapLake.E1, 2024, measures: [CubeMeasure.Change, CubeMeasure.Growth]);

        Assert.Equal(("?", "?"), (cell.Text("change_bound"), cell.Text("growth_bound")));
    }

    [Fact]
    public void The_value_of_the_year_before_keeps_its_own_bound()
    {
        using var lake = new TrapLake();
        Say(lake, TrapLake.E1, "SKILLED", 100, "=", 2023);
        Say(lake, TrapLake.E1, "SKILLED", 120, "~", 2024);
        Say(lake, TrapLake.E2, "SKILLED", 100, "~", 2023);
        Say(lake, TrapLake.E2, "SKILLED", 120, "=", 2024);

        foreach (var (code, previous, change) in new[] { (TrapLake.E1, "=", "~"), (TrapLake.E2, "~", "~") })
        {
            var cell = lake.Cell("SKILLED", code, 2024, measures: [CubeMeasure.Previous, CubeMeasure.Change]);
            Assert.Equal((previous, change), (cell.Text("previous_bound"), cell.Text("change_bound")));
        }
    }

    [Fact]
    public void Means_and_sums_of_years_carry_the_bounds_of_their_years()
    {
        using var lake = new TrapLake();
        foreach (var (bound, index) in Codes.Select((bound, index) => (bound, index)))
        {
            var (code, year) = (new[] { TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2 }[index % 5], index < 5 ? 2021 : 2016);
            foreach (var indicator in new[] { "SKILLED", "JOBS" })
            {
                Say(lake, code, indicator, 20, "=", year);
                Say(lake, code, indicator, 30, bound, year + 1);
            }

            var expected = Value(20, "=") + Value(30, bound);
            var cell = lake.Cell("JOBS", code, year + 1, measures: [CubeMeasure.CumulativeInPlan]);
            Assert.Equal((50, CodeLists.Bound.CodeOf(expected.Bound)), (cell.Number("cumulative_in_plan"), cell.Text("cumulative_in_plan_bound")));
            var mean = Assert.Single(lake.Ask(TrapLake.Question("SKILLED", [code], year + 1) with { Measures = [CubeMeasure.MovingAverage], MovingYears = 2 }).Rows);
            Assert.Equal((25, CodeLists.Bound.CodeOf(expected.Bound)), (mean.Number("moving_average"), mean.Text("moving_average_bound")));
        }
    }

    [Fact]
    public void How_much_of_a_target_is_attained_carries_the_bound_of_the_value()
    {
        using var lake = new TrapLake();
        lake.Aims(TrapLake.E1, "SKILLED", 2100, 120);
        lake.Aims(TrapLake.E2, "SKILLED", 2100, 120, "at_most");
        foreach (var (bound, index) in Codes.Select((bound, index) => (bound, index)))
            foreach (var code in new[] { TrapLake.E1, TrapLake.E2 }) Say(lake, code, "SKILLED", 60, bound, 1961 + index);

        foreach (var (bound, index) in Codes.Select((bound, index) => (bound, index)))
        {
            string Attained(string code) => lake.Cell("SKILLED", code, 1961 + index, measures: [CubeMeasure.Target]).Text("attainment_bound")!;
            Assert.Equal(CodeLists.Bound.CodeOf(BoundedValue.Divide(Value(60, bound), Value(120, "="))!.Value.Bound), Attained(TrapLake.E1));
            Assert.Equal(CodeLists.Bound.CodeOf(BoundedValue.Divide(Value(120, "="), Value(60, bound))!.Value.Bound), Attained(TrapLake.E2));
        }
    }

    [Fact]
    public void The_difference_from_an_incomplete_roll_up_is_at_most_what_it_comes_to()
    {
        using var lake = new TrapLake();
        Say(lake, TrapLake.East, "SKILLED", 600, "=");
        Say(lake, TrapLake.E1, "SKILLED", 100, "=");
        Say(lake, TrapLake.West, "SKILLED", 600, "=");
        foreach (var code in new[] { TrapLake.W1, TrapLake.W2, TrapLake.W3 }) Say(lake, code, "SKILLED", 100, "=");

        var (east, west) = (lake.Cell("SKILLED", TrapLake.East, 2024), lake.Cell("SKILLED", TrapLake.West, 2024));

        Assert.Equal((500, "<=", 300, "="), (east.Number("difference"), east.Text("difference_bound"), west.Number("difference"), west.Text("difference_bound")));
    }

    [Fact]
    public void A_target_is_met_only_where_the_bound_leaves_no_doubt()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 90, ">");
        lake.Says(TrapLake.E2, "SKILLED", 2024, 120, ">");
        lake.Aims(TrapLake.E1, "SKILLED", 2025, 100);
        lake.Aims(TrapLake.E2, "SKILLED", 2025, 100);

        Assert.Null(lake.Cell("SKILLED", TrapLake.E1, 2024, measures: [CubeMeasure.Target]).Number("target_met"));
        Assert.Equal(1, lake.Cell("SKILLED", TrapLake.E2, 2024, measures: [CubeMeasure.Target]).Number("target_met"));
    }

    private static void Say(TrapLake lake, string code, string indicator, double value, string bound, int year = 2024) =>
        lake.Says(code, indicator, year, value, bound, bound == "range" ? value + 5 : null);

    private static BoundedValue Value(double value, string bound) =>
        BoundedValue.Of(value, CodeLists.Bound.Parse(bound), bound == "range" ? value + 5 : null);

    private static void Same(BoundedValue expected, CubeRow cell)
    {
        Assert.Equal(expected.Point, cell.Value!.Value, 1e-9);
        Assert.Equal(expected.Bound, cell.Bound);
        if (expected.Upper is { } upper) Assert.Equal(upper, cell.Number("upper")!.Value, 1e-9);
    }
}
