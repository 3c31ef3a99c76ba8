using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// The SDSN way: a score on a line from a lower bound (0) to the optimum (100), and a trend that compares the actual yearly change with the linear
/// change
/// needed to reach the target on time. Source: Sustainable Development Report, methodology.
/// </summary>
public static class SdsnProgress
{
    /// <summary>(value - worst)/(optimum - worst) x 100, cut at 0 and 100; works for both directions by which bound is larger.</summary>
    public static MeasureResult Score(double? value, double? worst, double? optimum)
    {
        if (value is not { } v || worst is not { } low || optimum is not { } high)
            return UndefinedReason.MissingInput;
        return low == high ? UndefinedReason.ZeroSpread : Math.Clamp((v - low) / (high - low) * 100, 0, 100);
    }

    /// <summary>Actual over required linear change a year, the required one from the base to the target.</summary>
    public static MeasureResult TrendRatio(ProgressQuestion question)
    {
        if (question.BaseValue is not { } a || question.Value is not { } v || question.Target is not { } t)
            return UndefinedReason.MissingInput;
        if (!(question.Year > question.BaseYear) || !(question.TargetYear > question.BaseYear))
            return UndefinedReason.InvalidPeriod;
        if (t == a)
            return UndefinedReason.TargetEqualsBase;
        var ratio = DecimalFigures.Evaluate(
            f => (f[1] - f[0]) * (f[5] - f[3]) / ((f[2] - f[0]) * (f[4] - f[3])), f => (f[1] - f[0]) / (f[4] - f[3]) / ((f[2] - f[0]) / (f[5] - f[3])),
            a, v, t, question.BaseYear, question.Year, question.TargetYear);

        // From a base past the target the required change points the wrong way: d x actual/|required|.
        return question.WasMetAtBase == true ? question.Sign * Math.Sign(t - a) * ratio : ratio;
    }

    /// <summary>The verdict: target met first, then by the trend ratio; null when there is none.</summary>
    public static ProgressStatus? Status(ProgressQuestion question) =>
        question.IsTargetMet == true ? ProgressStatus.TargetMet
        : TrendRatio(question).Value is { } ratio ? StatusScale.SdsnRatio.Classify(ratio) : null;
}
