namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// Actual against required compound growth (the Eurostat type, also used by the UN Progress Chart with other thresholds). The required rate that
/// decides the
/// status runs from the base to the target; the rate required from now on is another figure and given beside it. A target met now is
/// reported first. Where the base was already past the target the required rate points the wrong way, so the ratio is d x actual/|required|.
/// </summary>
/// <param name="Actual">Growth from base to now, a fraction a year.</param>
/// <param name="RequiredFromBase">Growth from base to target.</param>
/// <param name="RequiredFromNow">Growth from now to target.</param>
/// <param name="Ratio">actual/required from the base; undefined when either rate is, or when the base equals the target.</param>
/// <param name="Status">The verdict; null when there is no ratio and the target is not met.</param>
public sealed record GrowthRatioProgress(
    MeasureResult Actual, MeasureResult RequiredFromBase, MeasureResult RequiredFromNow, MeasureResult Ratio, ProgressStatus? Status)
{
    /// <summary>Judges the progress by the given scale (<see cref="StatusScale.EurostatRatio"/> by default).</summary>
    public static GrowthRatioProgress Judge(ProgressQuestion question, StatusScale? scale = null)
    {
        var actual = CompoundGrowth.Rate(question.BaseValue, question.Value, question.Year - question.BaseYear);
        var required = CompoundGrowth.Rate(question.BaseValue, question.Target, question.TargetYear - question.BaseYear);
        var remaining = CompoundGrowth.Rate(question.Value, question.Target, question.TargetYear - question.Year);
        var ratio = MeasureResult.Combine(actual, required, (a, r) =>
            question.BaseValue == question.Target ? UndefinedReason.TargetEqualsBase
            : r == 0 ? UndefinedReason.ZeroDenominator
            : question.WasMetAtBase == true || question.BaseValue < 0 ? question.Sign * GrowthSign(question) * a / Math.Abs(r)
            : a / r);
        ProgressStatus? status = question.IsTargetMet == true
            ? ProgressStatus.TargetMet
            : ratio.Value is { } value ? (scale ?? StatusScale.EurostatRatio).Classify(value) : null;
        return new(actual, required, remaining, ratio, status);
    }

    // Of a negative figure a positive growth rate means falling.
    private static int GrowthSign(ProgressQuestion question) => question.BaseValue < 0 ? -1 : 1;
}
