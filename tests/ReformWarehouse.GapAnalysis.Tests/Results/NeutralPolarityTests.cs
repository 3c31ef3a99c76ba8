using ReformWarehouse.GapAnalysis.Composite;
using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Results;

/// <summary>Of an indicator that describes a composition or a size no value is better: what needs a better side says so and does not take the larger one for it.</summary>
public class NeutralPolarityTests
{
    private static readonly double[] Values = [10, 20];
    private static readonly double[] Weights = [1, 3];

    [Fact]
    public void Nothing_is_behind_best_or_to_be_reached()
    {
        MeasureResult[] results =
        [
            Shortfall.Of(10, 20, Polarity.Neutral),
            PeerBenchmark.Best(Values, Polarity.Neutral),
            PeerBenchmark.TopQuartile(Values, Polarity.Neutral),
            MeanDistance.ToBest(Values, Weights, true, Polarity.Neutral),
            PopulationAttributableRisk.Of(Values, Weights, 20, Polarity.Neutral),
            PopulationAttributableRisk.FractionPercent(Values, Weights, 20, Polarity.Neutral),
            AchievementDegree.Percent(10, 20, Polarity.Neutral),
            UnescapCurrentStatus.Index(10, 15, 20, Polarity.Neutral),
            YearsToReach.Linear(10, 20, 1, Polarity.Neutral),
            YearsToReach.Geometric(10, 20, 0.1, Polarity.Neutral),
            .. Enum.GetValues<NormalisationMethod>().SelectMany(method => Normalisation.Of([10, 20], method, Polarity.Neutral, 30)),
        ];
        Assert.All(results, result => Assert.Equal(UndefinedReason.NoPolarity, result.Reason));
        Assert.Null(Shortfall.IsBehind(10, 20, Polarity.Neutral));
        Assert.Null(Trajectory.OnTrack(10, 20, Polarity.Neutral));
        Assert.Null(TrendWithoutTarget.Judge(100, 200, 5, Polarity.Neutral).Status);
    }

    [Fact]
    public void No_target_counts_as_met()
    {
        var question = new ProgressQuestion(100, 2020, 250, 2024, 200, 2030, Polarity.Neutral);
        Assert.Null(question.IsTargetMet);
        Assert.DoesNotContain(ProgressComparison.Of(question).Verdicts, verdict => verdict.Status == ProgressStatus.TargetMet);
    }

    [Fact]
    public void Ranks_are_from_the_largest_as_in_the_cube() => Assert.Equal([2, 1], Ranks.Competition(Values, Polarity.Neutral));
}
