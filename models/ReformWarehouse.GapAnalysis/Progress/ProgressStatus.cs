namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>The verdicts of the official progress methods, best first.</summary>
public enum ProgressStatus
{
    TargetMet,
    SignificantProgress,
    OnTrack,
    ModerateProgress,
    InsufficientProgress,
    LimitedProgress,
    Stable,
    ModerateMovementAway,
    SignificantMovementAway,
    MovementAway,
}

/// <summary>The words for a <see cref="ProgressStatus"/>.</summary>
public static class ProgressStatusTexts
{
    /// <summary>The verdict as a phrase; <paramref name="culture"/> <c>zh</c> for Chinese, otherwise English.</summary>
    public static string Text(this ProgressStatus status, string culture = "en")
    {
        var (zh, en) = status switch
        {
            ProgressStatus.TargetMet => ("已达目标", "target met"),
            ProgressStatus.SignificantProgress => ("显著进展", "significant progress"),
            ProgressStatus.OnTrack => ("进度正常", "on track"),
            ProgressStatus.ModerateProgress => ("中等进展", "moderate progress"),
            ProgressStatus.InsufficientProgress => ("进展不足", "insufficient progress"),
            ProgressStatus.LimitedProgress => ("进展有限", "limited progress"),
            ProgressStatus.Stable => ("基本持平", "stable"),
            ProgressStatus.ModerateMovementAway => ("有所背离", "moderate movement away"),
            ProgressStatus.SignificantMovementAway => ("明显背离", "significant movement away"),
            ProgressStatus.MovementAway => ("背离目标", "movement away"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
        return culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? zh : en;
    }

    /// <summary>The coarse reading shared by all methods: +1 fast enough, 0 forward or level but too slow, -1 away from the target.</summary>
    public static int Tendency(this ProgressStatus status) => status switch
    {
        ProgressStatus.TargetMet or ProgressStatus.SignificantProgress or ProgressStatus.OnTrack => 1,
        ProgressStatus.ModerateMovementAway or ProgressStatus.SignificantMovementAway or ProgressStatus.MovementAway => -1,
        _ => 0,
    };
}
