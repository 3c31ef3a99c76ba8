using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Progress;

/// <summary>A figure that lies exactly on what it is judged against has met it, though doubles put the sum or the product a hair beside it.</summary>
public class VerdictAtATieTests
{
    [Theory]
    [InlineData(0.1, 0.3, 0.2)]
    [InlineData(1.1, 3.3, 2.2)]
    [InlineData(0.3, 0.1, -0.2)]
    public void An_increase_just_reached_is_met(double start, double value, double increase) =>
        Assert.True(IncreaseTarget.Judge(start, value, increase).Verdict.Met);

    [Fact]
    public void About_includes_both_ends_of_its_tolerance()
    {
        Assert.True(RangeTarget.About(0.33, 0.3, 10).Met);
        Assert.True(RangeTarget.About(0.27, 0.3, 10).Met);
        Assert.False(RangeTarget.About(0.3300001, 0.3, 10).Met);
    }

    [Fact]
    public void Years_that_each_reach_the_floor_reach_it_on_average()
    {
        Assert.True(AnnualMinimumTarget.Judge([6, 6, 6], 6, areGrowthPercents: true).MetOnAverage);
        Assert.True(AnnualMinimumTarget.Judge([0.1, 0.2, 0.3], 0.2).MetOnAverage);
        Assert.False(AnnualMinimumTarget.Judge([0.1, 0.2, 0.29999], 0.2).MetOnAverage);
    }

    [Fact]
    public void A_cumulative_reduction_just_reached_is_on_schedule()
    {
        Assert.True(CumulativeChangeTarget.Judge([-10, -20], -28, 2).OnSchedule);
        Assert.True(CumulativeChangeTarget.Judge([10, 10], 21, 2).OnSchedule);
        Assert.True(CumulativeChangeTarget.Judge([-10], -19, 2).OnSchedule);
        Assert.False(CumulativeChangeTarget.Judge([-10, -19.99], -28, 2).OnSchedule);
    }

    [Theory]
    [InlineData(22.1, 26.84, 30)]
    [InlineData(0.1, 0.22, 0.3)]
    [InlineData(10.7, 11.48, 12)]
    public void A_value_on_the_straight_path_is_on_track_by_every_linear_method(double start, double now, double target)
    {
        var question = new ProgressQuestion(start, 2020, now, 2023, target, 2025, Polarity.HigherIsBetter);
        Assert.True(Trajectory.OnTrack(now, Trajectory.At(TrajectoryPath.Linear, start, 2020, target, 2025, 2023), Polarity.HigherIsBetter));
        Assert.Equal(ProgressStatus.OnTrack, SdsnProgress.Status(question));
        var verdicts = ProgressComparison.Of(question).Verdicts.ToDictionary(verdict => verdict.Method, verdict => verdict.Status);
        Assert.Equal(ProgressStatus.OnTrack, verdicts["unescap_current_status"]);
        Assert.Equal(ProgressStatus.OnTrack, verdicts["linear_path"]);
    }

    [Fact]
    public void On_every_straight_path_in_tenths_the_year_s_own_value_is_on_track()
    {
        for (var start = 1; start <= 60; start++)
            for (var step = 1; step <= 20; step++)
            {
                var (from, now, to) = (start / 10.0, (start + 3 * step) / 10.0, (start + 5 * step) / 10.0);
                Assert.Equal(ProgressStatus.OnTrack, SdsnProgress.Status(new(from, 2020, now, 2023, to, 2025, Polarity.HigherIsBetter)));
                var falling = new ProgressQuestion(to, 2020, (start + 2 * step) / 10.0, 2023, from, 2025, Polarity.LowerIsBetter);
                Assert.All(ProgressComparison.Of(falling).Verdicts.Where(verdict => verdict.Method is "sdsn_linear" or "unescap_current_status" or "linear_path"),
                    verdict => Assert.Equal(ProgressStatus.OnTrack, verdict.Status));
            }
    }

    [Fact]
    public void A_ceiling_below_zero_has_no_completion() =>
        Assert.Equal(UndefinedReason.NonPositiveBenchmark, ThresholdTarget.Judge(5, -1, ThresholdOperator.AtMost).CompletionPercent.Reason);
}
