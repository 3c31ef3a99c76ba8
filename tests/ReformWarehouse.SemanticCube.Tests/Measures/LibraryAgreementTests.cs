using ReformWarehouse.GapAnalysis;
using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Measures;

/// <summary>
/// Every measure that both the cube's SQL and the library have, on generated figures with bounds, ties, zeros, figures below zero and gaps: the same number or none
/// in both, the bound of the library's arithmetic, and no true value that the statements allow outside of what the cube says.
/// </summary>
public class LibraryAgreementTests
{
    private const int BaseYear = 2018, MovingYears = 3;

    [Fact]
    public void Measures_along_the_years() => StatedFigures.Check(stated =>
    {
        using var lake = stated.Lake("SKILLED");
        var random = new Random(stated.Salt);
        foreach (var (row, unit, year) in Cells(lake, stated, "SKILLED", CubeMeasure.Previous, CubeMeasure.Change, CubeMeasure.Growth, CubeMeasure.CompoundGrowth, CubeMeasure.Index, CubeMeasure.MovingAverage))
        {
            var (now, before, first) = (stated.Of[unit][year], year > 0 ? stated.Of[unit][year - 1] : null, stated.Of[unit][0]);
            Agrees(row, "previous", now is null ? null : before?.Value, now is null ? null : before?.Bounded.Bound);
            Agrees(row, "change", AbsoluteGap.Of(now?.Value, before?.Value).Value, Both(now, before, (a, b) => a - b)?.Bound);
            Agrees(row, "growth_percent", GrowthUnits.PercentChange(before?.Value, now?.Value).Value, Quotient(now, before));
            Agrees(row, "index", BenchmarkRatio.Of(now?.Value, first?.Value).Value * 100, Quotient(now, first));
            Agrees(row, "compound_growth_percent", CompoundGrowth.Rate(first?.Value, now?.Value, year).Value * 100, Quotient(now, first));
            var window = year + 1 < MovingYears ? [] : stated.Of[unit][(year + 1 - MovingYears)..(year + 1)];
            var complete = window.Length > 0 && window.All(figure => figure is not null);
            Agrees(row, "moving_average", complete ? PeerBenchmark.Mean(window.Select(figure => figure!.Value).ToArray()).Value : null,
                complete ? window.Select(figure => figure!.Bounded).Aggregate((a, b) => a + b).Bound : null);

            for (var draw = 0; draw < 5; draw++)
            {
                var (truth, former, origin) = (now?.Truth(random), before?.Truth(random), first?.Truth(random));
                if (first == now) origin = truth;
                Holds(row, "change", AbsoluteGap.Of(truth, former));
                Holds(row, "growth_percent", GrowthUnits.PercentChange(former, truth));
                Holds(row, "index", BenchmarkRatio.Of(truth, origin).Then(ratio => ratio * 100));
                Holds(row, "compound_growth_percent", CompoundGrowth.Rate(origin, truth, year).Then(rate => rate * 100));
                if (complete) Holds(row, "moving_average", PeerBenchmark.Mean(window.Select(figure => figure!.Truth(random)).ToArray()));
            }
        }
    });

    [Theory]
    [InlineData("SKILLED", Polarity.HigherIsBetter)]
    [InlineData("COMPLAINTS", Polarity.LowerIsBetter)]
    [InlineData("POSTS", Polarity.Neutral)]
    public void Places_and_distances_among_the_divisions(string indicator, Polarity direction) => StatedFigures.Check(stated =>
    {
        using var lake = stated.Lake(indicator);
        foreach (var benchmark in new[] { Benchmark.Best, Benchmark.Median, Benchmark.Of(TrapLake.W1) })
            foreach (var (row, unit, year) in Cells(lake, stated, indicator, benchmark, CubeMeasure.Rank, CubeMeasure.Percentile, CubeMeasure.Distance))
            {
                var present = Enumerable.Range(0, StatedFigures.Units.Length).Where(other => stated.Of[other][year] is not null).ToArray();
                var told = present.Select(other => stated.Of[other][year]!).ToArray();
                double[] values = [.. told.Select(figure => figure.Value)];
                var own = Array.IndexOf(present, unit);
                Assert.Equal(own < 0 ? null : Ranks.Competition(values, direction)[own], row.Number("rank"));
                Assert.Equal(own < 0 ? null : Ranks.RangeWithMissing(Ranks.Competition(values, direction)[own], StatedFigures.Units.Length - present.Length).Worst, row.Number("rank_worst"));
                Assert.Equal(own < 0 ? null : told.Count(figure => figure.Bound is not ("=" or "~")), row.Number("rank_bounded"));
                Near(own < 0 ? null : 100 * (Ranks.Average(values)[own] - 0.5) / values.Length, row.Number("percentile"));
                var against = benchmark.Kind switch
                {
                    BenchmarkKind.Best => told.Length == 0 || direction == Polarity.Neutral ? null : told.First(figure => figure.Value == PeerBenchmark.Best(values, direction).Required).Bounded,
                    BenchmarkKind.Median => told.Length == 0 ? (BoundedValue?)null : BoundedValue.Median([.. told.Select(figure => figure.Bounded)]),
                    _ => stated.Of[0][year]?.Bounded,
                };
                if (benchmark.Kind == BenchmarkKind.Median) Near(PeerBenchmark.Median(values).Value, against?.Point);
                Agrees(row, "benchmark", against?.Point, against?.Bound);
                var gap = stated.Of[unit][year]?.Bounded - against;
                Agrees(row, "distance", gap?.Point, gap?.Bound);
            }
    });

    [Fact]
    public void Targets_and_their_attainment() => StatedFigures.Check(stated =>
    {
        foreach (var indicator in new[] { "SKILLED", "COMPLAINTS" })
        {
            using var lake = stated.Lake(indicator);
            var random = new Random(stated.Salt);
            foreach (var (row, unit, year) in Cells(lake, stated, indicator, CubeMeasure.Target))
            {
                var (figure, target) = (stated.Of[unit][year], stated.Targets[unit]);
                var side = stated.Operators[unit] != "equal" ? stated.Operators[unit] : indicator == "COMPLAINTS" ? "at_most" : "at_least";
                Assert.Equal(figure is null ? null : Reached(figure.Bounded, side, target), row.Number("target_met") is { } met ? met == 1 : null);
                var completion = side == "between" ? UndefinedReason.NotApplicable
                    : ThresholdTarget.Judge(figure?.Value, target, side is "at_most" or "less_than" ? ThresholdOperator.AtMost : ThresholdOperator.AtLeast).CompletionPercent;
                Near(completion.Value, row.Number("attainment_percent"));
                for (var draw = 0; draw < 5 && figure is not null; draw++)
                {
                    var truth = figure.Truth(random);
                    if (side is "at_most" or "less_than" && truth <= 0) continue;
                    if (side != "between") Holds(row, "attainment_percent", ThresholdTarget.Judge(truth, target, side is "at_most" or "less_than" ? ThresholdOperator.AtMost : ThresholdOperator.AtLeast).CompletionPercent);
                    if (row.Number("target_met") is { } said && figure.Bound != "~") Assert.Equal(said == 1, Reached(BoundedValue.Of(truth), side, target));
                }
            }
        }
    });

    [Fact]
    public void A_flow_over_the_plan_s_years_and_a_part_of_its_whole() => StatedFigures.Check(stated =>
    {
        using var lake = stated.Lake("JOBS");
        foreach (var (row, unit, year) in Cells(lake, stated, "JOBS", CubeMeasure.CumulativeInPlan, CubeMeasure.ShareOfParent))
        {
            var start = StatedFigures.Years[year] > 2020 ? 2021 : 2016;
            var plan = Enumerable.Range(start, StatedFigures.Years[year] - start + 1).Select(of => of < StatedFigures.Years[0] ? null : stated.Of[unit][of - StatedFigures.Years[0]]).ToArray();
            var total = CumulativeCountTarget.Judge(plan.Select(figure => figure?.Value).ToArray(), null, 5).Cumulative;
            Agrees(row, "cumulative_in_plan", total.Value, total.IsDefined ? plan.Select(figure => figure!.Bounded).Aggregate((a, b) => a + b).Bound : null);

            var family = (unit < 3 ? stated.Of[..3] : stated.Of[3..]).Select(series => series[year]).ToArray();
            var share = family.Any(figure => figure is null) ? null
                : BoundedValue.Divide(stated.Of[unit][year]!.Bounded, family.Select(figure => figure!.Bounded).Aggregate((a, b) => a + b)) * 100;
            Agrees(row, "share_of_parent_percent", share?.Point, share?.Bound);
        }
    });

    private static IEnumerable<(CubeRow Row, int Unit, int Year)> Cells(TrapLake lake, StatedFigures stated, string indicator, params CubeMeasure[] measures) =>
        Cells(lake, stated, indicator, Benchmark.Best, measures);

    private static IEnumerable<(CubeRow Row, int Unit, int Year)> Cells(TrapLake lake, StatedFigures stated, string indicator, Benchmark benchmark, params CubeMeasure[] measures)
    {
        var rows = lake.Ask(TrapLake.Question(indicator, StatedFigures.Units, StatedFigures.Years) with { Measures = measures, Benchmark = benchmark, BaseYear = BaseYear, MovingYears = MovingYears }).Rows;
        Assert.Equal(stated.Of.Length * StatedFigures.Years.Length, rows.Count);
        return rows.Select(row => (row, Array.IndexOf(StatedFigures.Units, row.JurisdictionCode), row.Year - StatedFigures.Years[0]));
    }

    private static BoundedValue? Both(StatedFigure? a, StatedFigure? b, Func<BoundedValue, BoundedValue, BoundedValue> of) =>
        a is null || b is null ? null : of(a.Bounded, b.Bounded);

    /// <summary>The bound of a quotient by the library's arithmetic, which is of counts; below zero it is said of exact figures only, and drawn truths check the rest.</summary>
    private static Bound? Quotient(StatedFigure? n, StatedFigure? d) =>
        n is null || d is null ? null
        : n.Value >= 0 && d.Value > 0 ? BoundedValue.Divide(n.Bounded, d.Bounded)?.Bound
        : n.Bound == "=" && d.Bound == "=" ? Bound.Exact : null;

    private static bool? Reached(BoundedValue value, string side, double target) => side switch
    {
        "at_least" => value.IsAtLeast(target),
        "more_than" => value.IsMoreThan(target),
        "at_most" => (-value).IsAtLeast(-target),
        "less_than" => (-value).IsMoreThan(-target),
        "between" => (value.IsAtLeast(target), (-value).IsAtLeast(-(target + 2))) switch
        {
            (false, _) or (_, false) => false,
            (true, true) => true,
            _ => null,
        },
        _ => null,
    };

    private static void Agrees(CubeRow row, string column, double? expected, Bound? bound)
    {
        Near(expected, row.Number(column));
        var said = row.Text(BoundColumn(column));
        if (expected is null) Assert.Null(said);
        else if (bound is { } code) Assert.Equal(CodeLists.Bound.CodeOf(code), said);
    }

    /// <summary>What a true value gives must not contradict what is said of the stated ones.</summary>
    private static void Holds(CubeRow row, string column, MeasureResult truth)
    {
        if (row.Number(column) is not { } said || truth.Value is not { } value) return;
        var slack = 1e-9 * Math.Max(1, Math.Abs(said));
        var holds = row.Text(BoundColumn(column)) switch
        {
            "=" => Math.Abs(value - said) <= slack,
            ">=" or ">" => value >= said - slack,
            "<=" or "<" => value <= said + slack,
            _ => true,
        };
        Assert.True(holds, $"{column} of {row.JurisdictionCode} in {row.Year} is said to be {row.Text(BoundColumn(column))} {said:R}, but may be {value:R}");
    }

    private static string BoundColumn(string column) => column.Replace("_percent", "", StringComparison.Ordinal) + "_bound";

    private static void Near(double? library, double? cube) => Assert.True(
        library is { } expected && cube is { } actual ? Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)) * 10 : library is null && cube is null,
        $"library {library:R}, cube {cube:R}");
}
