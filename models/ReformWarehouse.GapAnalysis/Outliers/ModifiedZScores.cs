using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Outliers;

/// <summary>
/// The modified z-score 0.6745 (x - median)/MAD with the raw median absolute deviation; |score| above 3.5 is flagged. When the MAD is 0 (more than
/// half the values
/// equal) the score is undefined, or by the fallback (x - median)/(1.253314 mean absolute deviation from the median).
/// Source: Iglewicz and Hoaglin (1993).
/// </summary>
/// <param name="Median">The median (type 7).</param>
/// <param name="RawMad">The median of |x - median|, not scaled.</param>
/// <param name="Scores">In input order.</param>
/// <param name="UsedFallback">True when the mean absolute deviation stood in.</param>
public sealed record ModifiedZScores(MeasureResult Median, MeasureResult RawMad, IReadOnlyList<MeasureResult> Scores, bool UsedFallback)
{
    /// <summary>The usual cut.</summary>
    public const double Cut = 3.5;

    private const double MadFactor = 0.6745;
    private const double MeanDeviationFactor = 1.253314;

    /// <summary>Scores the values.</summary>
    public static ModifiedZScores Of(ReadOnlySpan<double> values, bool fallBackToMeanDeviation = false)
    {
        var median = Quantile.Median(values);
        if (median.Value is not { } m)
            return Refuse(median, values.Length);

        var distances = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            distances[i] = Math.Abs(values[i] - m);
        if (Quantile.Median(distances).Value is not { } mad)
            return Refuse(UndefinedReason.NotFinite, values.Length);
        var meanDeviation = ExactSum.Of(distances) / distances.Length;
        var useFallback = mad == 0 && fallBackToMeanDeviation && meanDeviation > 0;
        var scores = new MeasureResult[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            scores[i] = mad > 0 ? MadFactor * (values[i] - m) / mad
                : useFallback ? (values[i] - m) / (MeanDeviationFactor * meanDeviation)
                : UndefinedReason.ZeroSpread;
        }

        return new(median, mad, scores, useFallback);
    }

    private static ModifiedZScores Refuse(MeasureResult reason, int count) => new(reason, reason, [.. Enumerable.Repeat(reason, count)], false);
}
