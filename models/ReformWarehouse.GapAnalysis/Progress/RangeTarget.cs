using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// A target with two ends: "between a and b", "equal to a", or "about a" (左右). Both ends are met by their own value; a missing end stays open. No
/// official text says how
/// wide 左右 is, so "about" needs a tolerance and is refused without one.
/// </summary>
/// <param name="Met">Whether the value lies within; null when the value or the tolerance is missing.</param>
/// <param name="Distance">How far the value lies outside, in the indicator's unit: 0 within, negative below the lower end, positive above the
/// upper.</param>
public sealed record RangeTarget(bool? Met, MeasureResult Distance)
{
    /// <summary>Judges a value against two ends, one of which may be open; ends the wrong way round are refused.</summary>
    public static RangeTarget Between(double? value, double? lower, double? upper)
    {
        if (value is not { } v || (lower is null && upper is null))
            return new(null, UndefinedReason.MissingInput);
        if (lower > upper)
            return new(null, UndefinedReason.OutOfRange);
        MeasureResult distance = v < lower ? v - lower.Value : v > upper ? v - upper.Value : 0;
        return new(distance.Value is { } d ? d == 0 : null, distance);
    }

    /// <summary>Judges a value against one figure, exactly.</summary>
    public static RangeTarget Equal(double? value, double? target) => Between(value, target, target);

    /// <summary>Judges a value against "about" a figure, with a tolerance in percent of it.</summary>
    public static RangeTarget About(double? value, double? target, double? tolerancePercent)
    {
        if (target is not { } t || value is null)
            return new(null, UndefinedReason.MissingInput);
        if (tolerancePercent is not { } percent)
            return new(null, UndefinedReason.NotApplicable);
        double End(int side) => DecimalFigures.Evaluate(f => f[0] + side * Math.Abs(f[0]) * f[1] / 100, f => f[0] + side * Math.Abs(f[0]) * f[1] / 100, t, percent);
        return Between(value, End(-1), End(1));
    }
}
