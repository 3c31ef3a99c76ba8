namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>Which side of the target counts as met; both include the target itself (以上, 以下 include the number).</summary>
public enum ThresholdOperator
{
    /// <summary>不低于, 以上.</summary>
    AtLeast,

    /// <summary>不高于, 以下.</summary>
    AtMost,
}

/// <summary>
/// A target of "at least" or "at most", judged on unrounded values: 25.96 prints as 26.0 and still misses 26. The verdict of a stock target met early
/// stays subject to later years.
/// </summary>
/// <param name="Met">Whether the target is met; null when the value or the target is missing.</param>
/// <param name="Shortfall">What is missing to the target, never negative, in the indicator's unit.</param>
/// <param name="Exceeds">By how much the target is exceeded in the good direction (negative when short), in the indicator's unit.</param>
/// <param name="CompletionPercent">value/target x 100 (完成率) for at-least targets, target/value x 100 for at-most ones; needs positive
/// figures.</param>
/// <param name="ExceedsPercent">Exceeds/target x 100.</param>
public sealed record ThresholdTarget(
    bool? Met, MeasureResult Shortfall, MeasureResult Exceeds, MeasureResult CompletionPercent, MeasureResult ExceedsPercent)
{
    /// <summary>Judges a value against its target.</summary>
    public static ThresholdTarget Judge(double? value, double? target, ThresholdOperator side)
    {
        if (value is not { } v || target is not { } t)
        {
            MeasureResult missing = UndefinedReason.MissingInput;
            return new(null, missing, missing, missing, missing);
        }

        var exceeds = side == ThresholdOperator.AtLeast ? v - t : t - v;
        MeasureResult completion = side == ThresholdOperator.AtLeast
            ? t > 0 ? v / t * 100 : UndefinedReason.NonPositiveBenchmark
            : t < 0 ? UndefinedReason.NonPositiveBenchmark : v > 0 ? t / v * 100 : UndefinedReason.NonPositiveValue;
        return new(exceeds >= 0, Math.Max(0, -exceeds), exceeds, completion, t > 0 ? exceeds / t * 100 : UndefinedReason.NonPositiveBenchmark);
    }
}
