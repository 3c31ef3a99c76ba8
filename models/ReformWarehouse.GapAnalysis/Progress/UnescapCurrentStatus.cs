using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// The UNESCAP Current Status Index: 0 at the base, 10 at the target, negative when the indicator has moved away, 10 once the target is reached.
/// Source: ESCAP progress assessment methodology.
/// </summary>
public static class UnescapCurrentStatus
{
    /// <summary>10 D (I_cv - I_0)/|TV - I_0|, D = +1 or -1 as higher or lower is better; 10 when the target is reached.</summary>
    public static MeasureResult Index(double? baseValue, double? current, double? target, Polarity polarity)
    {
        if (baseValue is not { } i0 || current is not { } cv || target is not { } tv)
            return UndefinedReason.MissingInput;
        if (polarity == Polarity.Neutral)
            return UndefinedReason.NoPolarity;
        var sign = polarity.Sign();
        if (sign * (cv - tv) >= 0)
            return 10;
        return tv == i0 ? UndefinedReason.TargetEqualsBase : Math.Min(10, sign * DecimalFigures.Evaluate(
            f => 10 * (f[1] - f[0]) / Math.Abs(f[2] - f[0]), f => 10 * (f[1] - f[0]) / Math.Abs(f[2] - f[0]), i0, cv, tv));
    }

    /// <summary>For parity indicators, whose target can be missed on both sides: 10 - 10 |TV - I_cv|/|TV - I_0|.</summary>
    public static MeasureResult ParityIndex(double? baseValue, double? current, double? target)
    {
        if (baseValue is not { } i0 || current is not { } cv || target is not { } tv)
            return UndefinedReason.MissingInput;
        if (cv == tv)
            return 10;
        return tv == i0 ? UndefinedReason.TargetEqualsBase : 10 - 10 * Math.Abs(tv - cv) / Math.Abs(tv - i0);
    }
}
