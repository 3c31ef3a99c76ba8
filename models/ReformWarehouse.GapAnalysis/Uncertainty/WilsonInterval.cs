using MathNet.Numerics.Distributions;

namespace ReformWarehouse.GapAnalysis.Uncertainty;

/// <summary>
/// The Wilson score interval of a survey share, without continuity correction: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2))/(1 + z^2/n). Lies within
/// 0..1; exactly 0 or 1
/// at the side of a share of 0 or 1. Source: Wilson (1927).
/// </summary>
public static class WilsonInterval
{
    /// <summary>The interval at a confidence level (0..1, usually 0.95), two-sided.</summary>
    public static Interval Of(SurveyShare share, double confidence = 0.95)
    {
        if (share.Check() is { } reason)
            return Interval.Refuse(reason);
        if (!(confidence is > 0 and < 1))
            return Interval.Refuse(UndefinedReason.OutOfRange);
        var (p, n, z) = (share.Share.Required, share.EffectiveSize, Normal.InvCDF(0, 1, (1 + confidence) / 2));
        var centre = p + z * z / (2 * n);
        var half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        var scale = 1 + z * z / n;
        return new(p, p == 0 ? 0 : Math.Max(0, (centre - half) / scale), p == 1 ? 1 : Math.Min(1, (centre + half) / scale));
    }
}
