namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>One method's answer to a progress question: its figure and verdict, or why it does not apply.</summary>
/// <param name="Method">The method's code.</param>
/// <param name="Figure">The figure the verdict rests on; its undefined reason is the reason of the refusal.</param>
/// <param name="Status">The verdict; null when refused.</param>
public sealed record MethodVerdict(string Method, MeasureResult Figure, ProgressStatus? Status);

/// <summary>
/// All progress methods on one question side by side. They measure different things and may disagree; the disagreement is shown, not averaged away.
/// </summary>
/// <param name="Verdicts">One entry a method, in a fixed order, also for methods that refuse.</param>
public sealed record ProgressComparison(IReadOnlyList<MethodVerdict> Verdicts)
{
    /// <summary>True when the methods that gave a verdict give the same tendency; null when fewer than two did.</summary>
    public bool? Agree
    {
        get
        {
            var tendencies = Verdicts.Where(v => v.Status is not null).Select(v => v.Status!.Value.Tendency()).ToArray();
            return tendencies.Length < 2 ? null : tendencies.Distinct().Count() == 1;
        }
    }

    /// <summary>Asks every method.</summary>
    public static ProgressComparison Of(ProgressQuestion question)
    {
        var eurostat = GrowthRatioProgress.Judge(question);
        var un = GrowthRatioProgress.Judge(question, StatusScale.UnitedNationsRatio);
        var index = UnescapCurrentStatus.Index(question.BaseValue, question.Value, question.Target, question.Polarity);
        return new(
        [
            new("eurostat_cagr_ratio", eurostat.Ratio, eurostat.Status),
            new("un_cagr_ratio", un.Ratio, un.Status),
            new("sdsn_linear", SdsnProgress.TrendRatio(question), SdsnProgress.Status(question)),
            new("unescap_current_status", index, StatusOnSchedule(question, index)),
            OnPath("linear_path", TrajectoryPath.Linear, question),
            OnPath("geometric_path", TrajectoryPath.Geometric, question),
        ]);
    }

    // The index has no verdict of its own; even progress would bring it to 10 x elapsed/planned by now.
    private static ProgressStatus? StatusOnSchedule(ProgressQuestion question, MeasureResult index)
    {
        if (question.IsTargetMet == true)
            return ProgressStatus.TargetMet;
        if (index.Value is not { } score || !(question.TargetYear > question.BaseYear))
            return null;
        var due = Math.Min(10, 10 * (question.Year - question.BaseYear) / (question.TargetYear - question.BaseYear));
        return score < 0 ? ProgressStatus.MovementAway : score >= due ? ProgressStatus.OnTrack : ProgressStatus.InsufficientProgress;
    }

    private static MethodVerdict OnPath(string method, TrajectoryPath path, ProgressQuestion question)
    {
        var due = Trajectory.At(path, question.BaseValue, question.BaseYear, question.Target, question.TargetYear, question.Year);
        var gap = due.Then(d => question.Value is { } v ? v - d : UndefinedReason.MissingInput);
        ProgressStatus? status = question.IsTargetMet == true ? ProgressStatus.TargetMet
            : Trajectory.OnTrack(question.Value, due, question.Polarity) switch
            {
                null => null,
                true => ProgressStatus.OnTrack,
                false => question.Sign * (question.Value - question.BaseValue) < 0
                    ? ProgressStatus.MovementAway : ProgressStatus.InsufficientProgress,
            };
        return new(method, gap, status);
    }
}
