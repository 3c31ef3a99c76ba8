using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// A target for the increase over the base year ("3 percentage points more than in 2020", "add 400,000"): the level to reach is base + increase.
/// Not a growth rate; for
/// percentages the increase is in percentage points.
/// </summary>
/// <param name="Level">The level the increase leads to.</param>
/// <param name="Achieved">value - base so far.</param>
/// <param name="CompletionPercent">achieved/increase x 100; negative when the value has moved the other way.</param>
/// <param name="Verdict">The level judged as a threshold: at least it for an increase, at most it for a decrease.</param>
public sealed record IncreaseTarget(MeasureResult Level, MeasureResult Achieved, MeasureResult CompletionPercent, ThresholdTarget Verdict)
{
    /// <summary>Judges a value against the increase (negative: a decrease) over its base.</summary>
    public static IncreaseTarget Judge(double? baseValue, double? value, double? increase)
    {
        MeasureResult level = baseValue is { } b && increase is { } i ? DecimalFigures.Evaluate(f => f[0] + f[1], f => f[0] + f[1], b, i) : UndefinedReason.MissingInput;
        MeasureResult achieved = value is { } v && baseValue is { } start ? v - start : UndefinedReason.MissingInput;
        var completion = achieved.Then(done =>
            increase is not { } wanted ? UndefinedReason.MissingInput : wanted == 0 ? UndefinedReason.TargetEqualsBase : done / wanted * 100);
        var side = increase < 0 ? ThresholdOperator.AtMost : ThresholdOperator.AtLeast;
        return new(level, achieved, completion, ThresholdTarget.Judge(value, level.Value, side));
    }
}
