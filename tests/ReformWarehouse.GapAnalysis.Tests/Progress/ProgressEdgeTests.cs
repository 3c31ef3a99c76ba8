using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Progress;

public class ProgressEdgeTests
{
    private static ProgressQuestion Question(double? start, double? now, double? target, Polarity direction = Polarity.HigherIsBetter) =>
        new(start, 2015, now, 2020, target, 2025, direction);

    [Fact]
    public void No_growth_rate_joins_values_of_different_sign_or_leaves_zero()
    {
        Assert.Equal(UndefinedReason.SignChange, CompoundGrowth.Rate(-1, 1, 3).Reason);
        Assert.Equal(UndefinedReason.SignChange, CompoundGrowth.Rate(1, -1, 3).Reason);
        Assert.Equal(UndefinedReason.ZeroBase, CompoundGrowth.Rate(0, 1, 3).Reason);
        Assert.Equal(UndefinedReason.InvalidPeriod, CompoundGrowth.Rate(1, 2, 0).Reason);
        Assert.Equal(UndefinedReason.MissingInput, CompoundGrowth.Rate(null, 2, 1).Reason);
        Assert.Equal(-1, CompoundGrowth.Rate(5, 0, 3).Value);
        Assert.Equal(1, CompoundGrowth.Rate(-1, -8, 3).Required, 12);
    }

    [Fact]
    public void A_target_met_now_is_reported_first()
    {
        Assert.Equal(ProgressStatus.TargetMet, GrowthRatioProgress.Judge(Question(10, 20, 20)).Status);
        Assert.Equal(ProgressStatus.TargetMet, GrowthRatioProgress.Judge(Question(10, 4, 5, Polarity.LowerIsBetter)).Status);
    }

    [Fact]
    public void A_base_past_the_target_is_judged_by_the_good_direction()
    {
        // 30 fell to 25 below the target of 26: actual and required growth are both negative, yet this is no progress.
        var result = GrowthRatioProgress.Judge(Question(30, 25, 26));
        Assert.True(result.RequiredFromBase.Value < 0);
        Assert.True(result.Ratio.Value < 0);
        Assert.Equal(ProgressStatus.MovementAway, result.Status);
    }

    [Fact]
    public void A_base_at_the_target_has_no_ratio()
    {
        var result = GrowthRatioProgress.Judge(Question(20, 19, 20));
        Assert.Equal(UndefinedReason.TargetEqualsBase, result.Ratio.Reason);
        Assert.Null(result.Status);
    }

    [Theory]
    [InlineData(0.95, ProgressStatus.SignificantProgress)]
    [InlineData(0.9499999, ProgressStatus.ModerateProgress)]
    [InlineData(0.60, ProgressStatus.ModerateProgress)]
    [InlineData(0.0, ProgressStatus.InsufficientProgress)]
    [InlineData(-0.0000001, ProgressStatus.MovementAway)]
    public void Thresholds_include_their_lower_end(double ratio, ProgressStatus expected) =>
        Assert.Equal(expected, StatusScale.EurostatRatio.Classify(ratio));

    [Fact]
    public void Official_bodies_judge_the_same_trend_differently()
    {
        ProgressStatus? Judge(StatusScale scale) => TrendWithoutTarget.Judge(100, 100 * Math.Pow(1.012, 5), 5, Polarity.HigherIsBetter, scale).Status;
        Assert.Equal(ProgressStatus.SignificantProgress, Judge(StatusScale.EurostatTrend));
        Assert.Equal(ProgressStatus.ModerateProgress, Judge(StatusScale.OpenSdgTrend));
        Assert.Equal(ProgressStatus.ModerateProgress, Judge(StatusScale.AstatTrend));
        Assert.Null(TrendWithoutTarget.Judge(0, 1, 5, Polarity.HigherIsBetter).Status);
    }

    [Fact]
    public void The_current_status_of_parity_falls_on_both_sides()
    {
        Assert.Equal(5, UnescapCurrentStatus.ParityIndex(0.8, 0.9, 1).Required, 12);
        Assert.Equal(5, UnescapCurrentStatus.ParityIndex(0.8, 1.1, 1).Required, 12);
        Assert.Equal(-5, UnescapCurrentStatus.ParityIndex(0.8, 0.7, 1).Required, 12);
        Assert.Equal(10, UnescapCurrentStatus.ParityIndex(1, 1, 1).Value);
        Assert.Equal(UndefinedReason.TargetEqualsBase, UnescapCurrentStatus.ParityIndex(1, 0.9, 1).Reason);
        Assert.Equal(UndefinedReason.TargetEqualsBase, UnescapCurrentStatus.Index(90, 80, 90, Polarity.HigherIsBetter).Reason);
    }

    [Fact]
    public void The_anticipated_gap_follows_a_straight_series_to_its_end()
    {
        // 40 in 2015 rising by 2 a year reaches 70 in 2030; of the 50 to go to 90, 20 are left.
        double[] years = [2015, 2016, 2018, 2021], values = [40, 42, 46, 52];
        var result = UnescapAnticipatedProgress.Judge(years, values, 40, 90, 2030);
        Assert.Equal(70, result.Projected.Required, 9);
        Assert.Equal(0.4, result.AnticipatedGap.Required, 9);
        Assert.Equal(ProgressStatus.InsufficientProgress, result.Status);
        Assert.Equal([1, 15.0 / 14, 15.0 / 12, 15.0 / 9], UnescapAnticipatedProgress.Weights(years, 2030)!);
    }

    [Fact]
    public void The_projection_weighs_late_years_more()
    {
        // By hand for t = 2020, 2025, 2028 towards 2030: weights 1, 2, 5; weighted line through 0, 1, 0.
        double[] w = [1, 2, 5], t = [2020, 2025, 2028], y = [0, 1, 0];
        double W = 8, tm = (2020 + 2 * 2025 + 5 * 2028) / W, ym = 2 / W;
        var slope = t.Select((x, i) => w[i] * (x - tm) * (y[i] - ym)).Sum() / t.Select((x, i) => w[i] * (x - tm) * (x - tm)).Sum();
        var result = UnescapAnticipatedProgress.Judge(t, y, 0, 2, 2030);
        Assert.Equal(slope, result.Slope.Required, 12);
        Assert.Equal(ym + slope * (2030 - tm), result.Projected.Required, 9);
        Assert.Equal(UndefinedReason.InvalidPeriod, UnescapAnticipatedProgress.Judge([2020, 2030], [0, 1], 0, 2, 2030).Projected.Reason);
        Assert.Equal(UndefinedReason.TooFewUnits, UnescapAnticipatedProgress.Judge([2020], [0], 0, 2, 2030).Projected.Reason);
    }

    [Fact]
    public void Years_to_reach_are_zero_when_reached_and_undefined_when_moving_away()
    {
        Assert.Equal(5, YearsToReach.Linear(20, 30, 2, Polarity.HigherIsBetter).Value);
        Assert.Equal(0, YearsToReach.Linear(30, 30, -2, Polarity.HigherIsBetter).Value);
        Assert.Equal(UndefinedReason.WrongDirection, YearsToReach.Linear(20, 30, -2, Polarity.HigherIsBetter).Reason);
        Assert.Equal(UndefinedReason.WrongDirection, YearsToReach.Linear(20, 30, 0, Polarity.HigherIsBetter).Reason);
        Assert.Equal(2.5, YearsToReach.Linear(10, 5, -2, Polarity.LowerIsBetter).Value);
        Assert.Equal(3, YearsToReach.Geometric(10, 80, 1, Polarity.HigherIsBetter).Required, 12);
        Assert.Equal(0, YearsToReach.Geometric(-1, -2, null, Polarity.HigherIsBetter).Value);
        Assert.Equal(UndefinedReason.WrongDirection, YearsToReach.Geometric(10, 80, -0.1, Polarity.HigherIsBetter).Reason);
        Assert.Equal(UndefinedReason.NonPositiveValue, YearsToReach.Geometric(0, 80, 0.1, Polarity.HigherIsBetter).Reason);
    }

    [Fact]
    public void A_path_needs_time_and_a_geometric_one_positive_ends()
    {
        Assert.Equal(UndefinedReason.InvalidPeriod, Trajectory.At(TrajectoryPath.Linear, 1, 2020, 2, 2020, 2020).Reason);
        Assert.Equal(UndefinedReason.NonPositiveValue, Trajectory.At(TrajectoryPath.Geometric, 0, 2020, 2, 2025, 2022).Reason);
        Assert.Equal(10, Trajectory.At(TrajectoryPath.Linear, 0, 2020, 20, 2030, 2025).Value);
        Assert.True(Trajectory.OnTrack(10, 10, Polarity.HigherIsBetter));
        Assert.Null(Trajectory.OnTrack(null, 10, Polarity.HigherIsBetter));
    }

    [Fact]
    public void Required_changes_need_time_left()
    {
        Assert.Equal(2.6, RequiredChange.PerYear(18.2, 26, 3).Required, 12);
        Assert.Equal(UndefinedReason.InvalidPeriod, RequiredChange.PerYear(18.2, 26, 0).Reason);
        Assert.Equal(1, RequiredChange.Growth(10, 80, 3).Required, 12);
    }

    [Fact]
    public void A_yearly_floor_is_read_for_every_year_and_on_average()
    {
        var counts = AnnualMinimumTarget.Judge([1100, 1050, 1200], 1100);
        Assert.False(counts.MetEveryYear);
        Assert.True(counts.MetOnAverage);
        Assert.Equal(2, counts.YearsMet);
        var missing = AnnualMinimumTarget.Judge([1100, null], 1100);
        Assert.Null(missing.MetEveryYear);
        Assert.Null(missing.MetOnAverage);
        Assert.False(AnnualMinimumTarget.Judge([900, null], 1100).MetEveryYear);

        // 10 % and 2 % average 5.92 % a year, not 6 %.
        var growth = AnnualMinimumTarget.Judge([10, 2], 6, areGrowthPercents: true);
        Assert.False(growth.MetOnAverage);
        Assert.Equal((Math.Sqrt(1.1 * 1.02) - 1) * 100, growth.Average.Required, 12);
    }

    [Fact]
    public void A_cumulative_target_is_judged_by_the_chain()
    {
        // 10 % up twice is 21 %, the whole of a target of +21 % in four years.
        var target = CumulativeChangeTarget.Judge([10, 10], 21, 4);
        Assert.Equal(21, target.CumulativePercent.Required, 12);
        Assert.Equal(100, target.CompletionLogPercent.Required, 10);
        Assert.Equal(4, target.EquivalentYearsDone.Required, 10);
        Assert.True(target.OnSchedule);
        Assert.Equal(10, target.SchedulePercent.Required, 10);
        Assert.Equal(UndefinedReason.TargetEqualsBase, CumulativeChangeTarget.Judge([1], 0, 4).CompletionLogPercent.Reason);
        Assert.Equal(UndefinedReason.OutOfRange, CumulativeChangeTarget.Judge([-101], -20, 4).CumulativePercent.Reason);
        Assert.Equal(UndefinedReason.InvalidPeriod, CumulativeChangeTarget.Judge([1, 1], 5, 2).RemainingAnnualPercent.Reason);
    }

    [Fact]
    public void A_missing_year_leaves_a_cumulative_count_a_lower_bound()
    {
        var target = CumulativeCountTarget.Judge([10, null, 20], 100, 5);
        Assert.Equal(UndefinedReason.MissingInput, target.Cumulative.Reason);
        Assert.Equal(30, target.LowerBound.Value);
        Assert.Equal(60, target.TimeProgressPercent.Value);
        Assert.Equal(35, CumulativeCountTarget.Judge([10, 20], 100, 4).NeededPerYear.Value);
        Assert.Equal(0, CumulativeCountTarget.Judge([110], 100, 4).StillNeeded.Value);
    }

    [Fact]
    public void Over_fulfilment_and_achievement_know_their_limits()
    {
        Assert.Equal(UndefinedReason.ZeroTotal, OverFulfilment.PercentOfTarget(3, 0).Reason);
        Assert.Equal(-20, OverFulfilment.PercentOfTarget(16, 20).Required, 12);
        Assert.Equal(UndefinedReason.NonPositiveBenchmark, AchievementDegree.Percent(5, 0, Polarity.HigherIsBetter).Reason);
        Assert.Equal(100, AchievementDegree.Percent(0, 0, Polarity.LowerIsBetter).Value);
        Assert.Equal(UndefinedReason.NegativeValue, AchievementDegree.Percent(-1, 5, Polarity.HigherIsBetter).Reason);
        Assert.Equal(85, AchievementDegree.Composite([100, 80], [1, 3]).Value);
    }

    [Fact]
    public void The_equation_method_solves_its_equation()
    {
        // 100 growing by 10 %: 110 + 121 = 231.
        Assert.Equal(0.1, CumulativeAverageGrowth.Rate(100, [100, 131]).Required, 12);
        Assert.Equal(0, CumulativeAverageGrowth.Rate(100, [90, 110]).Required, 12);
        Assert.Equal(-0.5, CumulativeAverageGrowth.Rate(100, [50, 25]).Required, 12);
        Assert.Equal(-1, CumulativeAverageGrowth.Rate(100, [0, 0]).Value);
        Assert.Equal(UndefinedReason.ZeroBase, CumulativeAverageGrowth.Rate(0, [1]).Reason);
        Assert.Equal(UndefinedReason.InvalidPeriod, CumulativeAverageGrowth.Rate(1, []).Reason);
    }

    [Fact]
    public void Sdsn_scores_run_from_the_worst_to_the_optimum()
    {
        Assert.Equal(25, SdsnProgress.Score(30, 20, 60).Value);
        Assert.Equal(75, SdsnProgress.Score(30, 60, 20).Value);
        Assert.Equal(100, SdsnProgress.Score(70, 20, 60).Value);
        Assert.Equal(UndefinedReason.ZeroSpread, SdsnProgress.Score(70, 20, 20).Reason);
        Assert.Equal(1, SdsnProgress.TrendRatio(Question(10, 15, 20)).Required, 12);
        Assert.Equal(ProgressStatus.OnTrack, SdsnProgress.Status(Question(10, 15, 20)));
    }

    [Fact]
    public void Methods_that_disagree_are_shown_to_disagree()
    {
        // Half the time gone, 3.5 of 10 points gained on a doubling: behind on the line, on track on the curve? Neither: but the ratios differ.
        var linear = ProgressComparison.Of(new(100, 2020, 135, 2024, 200, 2030, Polarity.HigherIsBetter));
        Assert.False(linear.Agree);
        var fromZero = ProgressComparison.Of(Question(0, 5, 20));
        Assert.Equal(UndefinedReason.ZeroBase, fromZero.Verdicts.Single(v => v.Method == "eurostat_cagr_ratio").Figure.Reason);
        Assert.Equal(0.5, fromZero.Verdicts.Single(v => v.Method == "sdsn_linear").Figure.Required, 12);
        Assert.Equal(6, fromZero.Verdicts.Count);
    }
}
