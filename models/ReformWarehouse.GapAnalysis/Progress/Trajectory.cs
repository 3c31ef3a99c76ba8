using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>The shape of the path from base to target. The on-track verdict can flip with it, so it belongs to the target's definition.</summary>
public enum TrajectoryPath
{
    /// <summary>Equal steps a year.</summary>
    Linear,

    /// <summary>Equal growth a year; needs positive base and target.</summary>
    Geometric,
}

/// <summary>The required value at a date on the path from (t0, y0) to (T, target), and whether the actual value is on track.</summary>
public static class Trajectory
{
    /// <summary>The path's value at <paramref name="t"/>, in the indicator's unit; also beyond the target year.</summary>
    public static MeasureResult At(TrajectoryPath path, double? y0, double t0, double? target, double targetYear, double t)
    {
        if (y0 is not { } a || target is not { } b)
            return UndefinedReason.MissingInput;
        if (!(targetYear > t0))
            return UndefinedReason.InvalidPeriod;
        if (path == TrajectoryPath.Linear)
        {
            return DecimalFigures.Evaluate(
                f => f[0] + (f[1] - f[0]) * (f[4] - f[2]) / (f[3] - f[2]), f => f[0] + (f[1] - f[0]) * ((f[4] - f[2]) / (f[3] - f[2])), a, b, t0, targetYear, t);
        }

        return a <= 0 || b <= 0 ? UndefinedReason.NonPositiveValue : a * Math.Pow(b / a, (t - t0) / (targetYear - t0));
    }

    /// <summary>True when the value is at or better than the required one (inclusive, unrounded); null when the path has no value or the indicator is neutral.</summary>
    public static bool? OnTrack(double? value, MeasureResult required, Polarity polarity)
    {
        if (value is not { } v || required.Value is not { } r)
            return null;
        return polarity == Polarity.Neutral ? null : polarity == Polarity.LowerIsBetter ? v <= r : v >= r;
    }
}
