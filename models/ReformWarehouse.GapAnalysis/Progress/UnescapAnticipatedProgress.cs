using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// UNESCAP anticipated progress: the gap to the target that will be left if the weighted trend goes on: (TV - projected)/(TV - base), 0 or below
/// when the
/// target will be reached, 1 when nothing changes, above 1 when the indicator ends worse than its base. The projection is a least-squares
/// line in time with weights (t* - t_min)/(t* - t_i), t* the target year, so that later observations count more. The official choice of
/// model is not fixed and the 10 % cut is recalled.
/// </summary>
/// <param name="Projected">The trend's value at the target year.</param>
/// <param name="Slope">The trend's step a year.</param>
/// <param name="Intercept">The trend's value at year 0.</param>
/// <param name="AnticipatedGap">The gap left, as a fraction of the gap at the base.</param>
/// <param name="Status">On track (gap at most 10 %), insufficient progress (accelerate) or movement away (reverse).</param>
public sealed record UnescapAnticipatedProgress(
    MeasureResult Projected, MeasureResult Slope, MeasureResult Intercept, MeasureResult AnticipatedGap, ProgressStatus? Status)
{
    /// <summary>The largest gap that still counts as on track.</summary>
    public const double OnTrackGap = 0.1;

    /// <summary>Projects the series; years must lie before the target year; at least two different years.</summary>
    public static UnescapAnticipatedProgress Judge(
        ReadOnlySpan<double> years, ReadOnlySpan<double> values, double? baseValue, double? target, double targetYear)
    {
        static UnescapAnticipatedProgress Refuse(UndefinedReason reason) => new(reason, reason, reason, reason, null);
        if (years.Length != values.Length)
            throw new ArgumentException($"{years.Length} years but {values.Length} values.", nameof(values));
        if (baseValue is not { } i0 || target is not { } tv)
            return Refuse(UndefinedReason.MissingInput);
        if (years.IsEmpty)
            return Refuse(UndefinedReason.NoUnits);
        var weights = Weights(years, targetYear);
        if (weights is null)
            return Refuse(UndefinedReason.InvalidPeriod);
        if (WeightedLine.TryFit(years, values, weights, out var line) is { } reason)
            return Refuse(reason);
        var projected = line.At(targetYear);
        MeasureResult gap = tv == i0 ? UndefinedReason.TargetEqualsBase : (tv - projected) / (tv - i0);
        ProgressStatus? status = gap.Value is not { } g ? null
            : g <= OnTrackGap ? ProgressStatus.OnTrack
            : g <= 1 ? ProgressStatus.InsufficientProgress : ProgressStatus.MovementAway;
        return new(projected, line.Slope, line.Intercept, gap, status);
    }

    /// <summary>The weights (t* - t_min)/(t* - t_i); null when a year is not before the target year.</summary>
    public static double[]? Weights(ReadOnlySpan<double> years, double targetYear)
    {
        var first = double.PositiveInfinity;
        foreach (var year in years)
        {
            if (!(year < targetYear))
                return null;
            first = Math.Min(first, year);
        }

        var weights = new double[years.Length];
        for (var i = 0; i < years.Length; i++)
            weights[i] = (targetYear - first) / (targetYear - years[i]);
        return weights;
    }
}
