using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using Xunit;
using static ReformWarehouse.GapAnalysis.Tests.Comparisons.Figures;

namespace ReformWarehouse.GapAnalysis.Tests.Comparisons;

public class BenchmarkComparisonTests
{
    private const string Kunming = "530100";
    private const string Yunnan = "530000";

    [Fact]
    public void A_missing_side_gives_no_row_and_never_a_zero() =>
        Assert.Empty(Ask(Comparison([Observed(Share, Kunming, 20)]), Share, BenchmarkKind.Province));

    [Fact]
    public void A_ratio_is_derived_from_its_part_and_whole()
    {
        var row = Assert.Single(Ask(Comparison([Observed(Part, Kunming, 50), Observed(Whole, Kunming, 200), Observed(Share, Yunnan, 20)]), Share, BenchmarkKind.Province));
        Assert.Equal(25, row.Value!.Value.Point, 12);
        Assert.Equal("50 / 200", row.Value.Derivation);
        Assert.Equal(5, row.Gap!.Value.Point, 12);
        Assert.Equal(-10, row.Headcount!.Value, 9);
    }

    [Fact]
    public void A_stated_share_is_preferred_to_a_derived_one()
    {
        var row = Assert.Single(Ask(Comparison(
            [Observed(Share, Kunming, 24), Observed(Part, Kunming, 50), Observed(Whole, Kunming, 200), Observed(Share, Yunnan, 20)]), Share, BenchmarkKind.Province));
        Assert.Equal(24, row.Value!.Value.Point);
        Assert.Null(row.Value.Derivation);
    }

    [Fact]
    public void Parts_of_different_years_make_no_ratio() =>
        Assert.Empty(Ask(Comparison([Observed(Part, Kunming, 50, 2021), Observed(Whole, Kunming, 200, 2022), Observed(Share, Yunnan, 20)]), Share, BenchmarkKind.Province));

    [Fact]
    public void A_stated_difference_implies_the_benchmark_and_says_so()
    {
        var row = Assert.Single(Ask(Comparison([Observed(Share, Kunming, 35.5)],
            differences: [Difference(Share, Kunming, Yunnan, Direction.Higher, BoundedValue.Of(13))]), Share, BenchmarkKind.Province));
        Assert.Equal(22.5, row.Benchmark!.Value.Point, 12);
        Assert.Equal("35.5 − 13", row.Benchmark.Derivation);
        Assert.Equal(13, row.Gap!.Value.Point, 12);
        Assert.Equal(ComparabilityGrade.A, row.Grade);
    }

    [Fact]
    public void A_stated_difference_that_the_levels_contradict_is_a_caveat()
    {
        var row = Assert.Single(Ask(Comparison([Observed(Share, Kunming, 35), Observed(Share, Yunnan, 20)],
            differences: [Difference(Share, Kunming, Yunnan, Direction.Higher, BoundedValue.Of(13))]), Share, BenchmarkKind.Province));
        Assert.Equal(15, row.Gap!.Value.Point, 12);
        Assert.Contains(row.Reasons, reason => reason.Code == "contradicts_stated_difference");
        Assert.Equal(ComparabilityGrade.B, row.Grade);
    }

    [Fact]
    public void A_bounded_difference_bounds_the_gap_from_the_right_side()
    {
        var row = Assert.Single(Ask(Comparison(differences: [Difference(Count, Kunming, Yunnan, Direction.Lower, BoundedValue.Of(4800, Bound.MoreThan))]), Count, BenchmarkKind.Province));
        Assert.Equal((-4800, Bound.LessThan), (row.Gap!.Value.Point, row.Gap.Value.Bound));
        Assert.Null(row.Value);
    }

    [Fact]
    public void Conflicting_values_are_all_kept()
    {
        var rows = Ask(Comparison([Observed(Share, Kunming, 20), Observed(Share, Kunming, 22), Observed(Share, Yunnan, 25)]), Share, BenchmarkKind.Province);
        Assert.Equal([-5.0, -3.0], rows.Select(row => row.Gap!.Value.Point));
    }

    [Fact]
    public void Against_the_own_target_the_distance_is_spread_over_the_years_left()
    {
        var row = Assert.Single(Ask(Comparison([Observed(Part, Kunming, 428)], [Targeted(Part, Kunming, 500)]), Part, BenchmarkKind.Target));
        Assert.Equal(85.6, row.PercentOfBenchmark!.Value.Point, 12);
        Assert.Equal((false, 24.0), (row.Reached, row.NeededPerYear));
    }

    [Theory]
    [InlineData(TargetOperator.AtLeast, 500, true)]
    [InlineData(TargetOperator.AtLeast, 499.999, false)]
    [InlineData(TargetOperator.MoreThan, 500, false)]
    [InlineData(TargetOperator.AtMost, 500, true)]
    [InlineData(TargetOperator.AtMost, 500.001, false)]
    [InlineData(TargetOperator.LessThan, 500, false)]
    [InlineData(TargetOperator.About, 500, null)]
    [InlineData(TargetOperator.Equal, 500, true)]
    [InlineData(TargetOperator.Equal, 512, true)]
    [InlineData(TargetOperator.Equal, 499, false)]
    public void A_target_is_judged_by_its_operator_on_unrounded_values(TargetOperator side, double value, bool? reached) =>
        Assert.Equal(reached, Assert.Single(Ask(Comparison([Observed(Part, Kunming, value)], [Targeted(Part, Kunming, 500, side: side)]), Part, BenchmarkKind.Target)).Reached);

    [Theory]
    [InlineData(TargetOperator.MoreThan, Bound.MoreThan, true)]
    [InlineData(TargetOperator.MoreThan, Bound.AtLeast, null)]
    [InlineData(TargetOperator.MoreThan, Bound.About, false)]
    [InlineData(TargetOperator.MoreThan, Bound.AtMost, false)]
    [InlineData(TargetOperator.MoreThan, Bound.LessThan, false)]
    [InlineData(TargetOperator.LessThan, Bound.LessThan, true)]
    [InlineData(TargetOperator.LessThan, Bound.AtMost, null)]
    [InlineData(TargetOperator.LessThan, Bound.About, false)]
    [InlineData(TargetOperator.AtLeast, Bound.LessThan, false)]
    [InlineData(TargetOperator.AtLeast, Bound.AtMost, null)]
    [InlineData(TargetOperator.AtMost, Bound.MoreThan, false)]
    [InlineData(TargetOperator.AtMost, Bound.AtLeast, null)]
    public void A_bounded_value_at_the_target_itself_is_judged_by_whether_the_end_is_its_own(TargetOperator side, Bound bound, bool? reached) =>
        Assert.Equal(reached, Assert.Single(Ask(Comparison([Observed(Part, Kunming, 500) with { Value = BoundedValue.Of(500, bound) }], [Targeted(Part, Kunming, 500, side: side)]), Part, BenchmarkKind.Target)).Reached);

    [Fact]
    public void A_median_lies_between_the_medians_of_the_ends()
    {
        var comparison = Comparison([Observed(Share, Kunming, 20), Observed(Share, "530300", 30) with { Value = BoundedValue.Of(30, Bound.MoreThan) }, Observed(Share, "532900", 28)]);
        Assert.Equal(Bound.Exact, Assert.Single(Ask(comparison, Share, BenchmarkKind.Median)).Benchmark!.Value.Bound);
        var peers = Assert.Single(Ask(comparison, Share, BenchmarkKind.Peers)).Benchmark!.Value;
        Assert.Equal((29.0, Bound.MoreThan), (peers.Point, peers.Bound));

        // The lowest is only known to be no lower: the middle one may be it.
        var low = Comparison([Observed(Share, Kunming, 20) with { Value = BoundedValue.Of(20, Bound.AtLeast) }, Observed(Share, "530300", 30), Observed(Share, "532900", 28)]);
        var median = Assert.Single(Ask(low, Share, BenchmarkKind.Median)).Benchmark!.Value;
        Assert.Equal((Bound.Range, (double?)30), (median.Bound, median.Upper));
    }

    [Fact]
    public void A_share_from_its_parts_is_the_nearest_double_to_the_decimal()
    {
        var row = Ask(Comparison([Observed(Part, Kunming, 57), Observed(Whole, Kunming, 100)], [Targeted(Share, Kunming, 57)]), Share, BenchmarkKind.Target);
        Assert.Equal((57.0, true), (Assert.Single(row).Value!.Value.Point, row[0].Reached));
    }

    [Fact]
    public void A_bound_that_leaves_the_target_open_is_undecided()
    {
        var row = Assert.Single(Ask(Comparison([Observed(Part, Kunming, 490) with { Value = BoundedValue.Of(490, Bound.MoreThan) }], [Targeted(Part, Kunming, 500)]), Part, BenchmarkKind.Target));
        Assert.Null(row.Reached);
        Assert.Null(row.NeededPerYear);
        Assert.Equal((98.0, Bound.MoreThan), (row.PercentOfBenchmark!.Value.Point, row.PercentOfBenchmark.Value.Bound));
    }

    [Fact]
    public void Best_median_and_peers_are_drawn_from_the_same_tier()
    {
        var comparison = Comparison([Observed(Share, Kunming, 20), Observed(Share, "530300", 30), Observed(Share, "532900", 28), Observed(Share, "510100", 40), Observed(Share, Yunnan, 99)]);
        Assert.Equal(40, Assert.Single(Ask(comparison, Share, BenchmarkKind.Best)).Benchmark!.Value.Point);
        Assert.Equal(29, Assert.Single(Ask(comparison, Share, BenchmarkKind.Median)).Benchmark!.Value.Point);
        Assert.Equal(29, Assert.Single(Ask(comparison, Share, BenchmarkKind.Peers)).Benchmark!.Value.Point);
    }

    [Fact]
    public void An_implied_denominator_says_how_it_was_implied()
    {
        var row = Assert.Single(Ask(Comparison([Observed(Share, Kunming, 20), Observed(Part, Kunming, 100), Observed(Share, Yunnan, 25)]), Share, BenchmarkKind.Province));
        Assert.Equal((500.0, "100 / 20 %"), (row.Denominator!.Value, row.Denominator.Derivation));
        Assert.Equal(25, row.Headcount!.Value, 9);
    }

    [Fact]
    public void A_conflict_declared_on_both_sides_is_listed_once()
    {
        var figures = new FigureSet(
            [Observed(Part, Kunming, 740) with { Note = "conflicts_with=WHOLE" }, Observed(Whole, Kunming, 200) with { Note = "conflicts_with=PART" }], [], []);
        var conflict = Assert.Single(FigureConflict.In(figures));
        Assert.Equal([200.0, 740.0], conflict.Observations.Select(observation => observation.Value!.Value.Point));
    }

    [Fact]
    public void Two_values_of_one_cell_conflict_and_equal_restatements_do_not()
    {
        Assert.Single(FigureConflict.In(new FigureSet([Observed(Part, Kunming, 1), Observed(Part, Kunming, 2)], [], [])));
        Assert.Empty(FigureConflict.In(new FigureSet([Observed(Part, Kunming, 1), Observed(Part, Kunming, 1)], [], [])));
        Assert.Empty(FigureConflict.In(new FigureSet([Observed(Part, Kunming, 1), Observed(Part, Kunming, 2, 2021)], [], [])));
    }

    private static IReadOnlyList<GapRow> Ask(BenchmarkComparison comparison, Indicator indicator, BenchmarkKind against) =>
        comparison.Answer(new GapQuestion([indicator.Code], [Kunming], null, new Against(against)));
}
