namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// A set of thresholds that turns a figure into a verdict: the first step whose lower bound (inclusive) is reached, else the last word. Official
/// bodies use
/// different sets, so a set is an argument, not a constant.
/// </summary>
/// <param name="Name">Whose thresholds these are.</param>
/// <param name="Steps">Lower bounds, descending, with their verdicts.</param>
/// <param name="Otherwise">The verdict below every bound.</param>
public sealed record StatusScale(string Name, IReadOnlyList<(double From, ProgressStatus Status)> Steps, ProgressStatus Otherwise)
{
    /// <summary>Ratio of actual to required growth: 95 %, 60 %, 0 % (Eurostat; as read in Open SDG and Statistics Canada, who follow it).</summary>
    public static StatusScale EurostatRatio { get; } = new("eurostat",
        [(0.95, ProgressStatus.SignificantProgress), (0.60, ProgressStatus.ModerateProgress), (0, ProgressStatus.InsufficientProgress)],
        ProgressStatus.MovementAway);

    /// <summary>Ratio of actual to required growth in the UN Progress Chart: 0.95, 0.5, -0.1 (recalled).</summary>
    public static StatusScale UnitedNationsRatio { get; } = new("un",
        [(0.95, ProgressStatus.OnTrack), (0.5, ProgressStatus.ModerateProgress), (-0.1, ProgressStatus.LimitedProgress)],
        ProgressStatus.MovementAway);

    /// <summary>Ratio of actual to required linear change on SDSN dashboards: 1, 0.5, 0.</summary>
    public static StatusScale SdsnRatio { get; } = new("sdsn",
        [(1, ProgressStatus.OnTrack), (0.5, ProgressStatus.ModerateProgress), (0, ProgressStatus.Stable)], ProgressStatus.MovementAway);

    /// <summary>Growth without a target, a fraction a year in the good direction: 1 %, 0, -1 % (Eurostat, recalled).</summary>
    public static StatusScale EurostatTrend { get; } = new("eurostat",
        [(0.01, ProgressStatus.SignificantProgress), (0, ProgressStatus.ModerateProgress), (-0.01, ProgressStatus.ModerateMovementAway)],
        ProgressStatus.SignificantMovementAway);

    /// <summary>Growth without a target: 1.5 %, 0.5 %, 0 (Open SDG).</summary>
    public static StatusScale OpenSdgTrend { get; } = new("open_sdg",
        [(0.015, ProgressStatus.SignificantProgress), (0.005, ProgressStatus.ModerateProgress), (0, ProgressStatus.LimitedProgress)],
        ProgressStatus.MovementAway);

    /// <summary>Growth without a target: 5 %, 1 %, -1 %, -5 % (ASTAT, ISTAT).</summary>
    public static StatusScale AstatTrend { get; } = new("astat",
        [(0.05, ProgressStatus.SignificantProgress), (0.01, ProgressStatus.ModerateProgress), (-0.01, ProgressStatus.Stable),
         (-0.05, ProgressStatus.ModerateMovementAway)],
        ProgressStatus.SignificantMovementAway);

    /// <summary>The verdict for a figure.</summary>
    public ProgressStatus Classify(double figure)
    {
        foreach (var (from, status) in Steps)
        {
            if (figure >= from)
                return status;
        }

        return Otherwise;
    }
}
