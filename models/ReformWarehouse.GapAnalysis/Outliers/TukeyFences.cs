using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Outliers;

/// <summary>The quartile rule behind a pair of fences.</summary>
public enum QuartileRule
{
    /// <summary>Hyndman-Fan type 7: the warehouse's rule.</summary>
    Type7,

    /// <summary>Hyndman-Fan type 6 (SPSS, Excel QUARTILE.EXC).</summary>
    Type6,

    /// <summary>Tukey's hinges: medians of the halves, the middle value in both.</summary>
    Hinges,
}

/// <summary>
/// Tukey's fences: values below Q1 - k IQR or above Q3 + k IQR (k = 1.5) are flagged. The quartile rule can decide a flag: the warehouse uses type 7.
/// </summary>
/// <param name="Q1">The lower quartile.</param>
/// <param name="Q3">The upper quartile.</param>
/// <param name="Lower">Q1 - k IQR; a value on the fence is not flagged.</param>
/// <param name="Upper">Q3 + k IQR.</param>
public sealed record TukeyFences(MeasureResult Q1, MeasureResult Q3, MeasureResult Lower, MeasureResult Upper)
{
    /// <summary>The fences of the values.</summary>
    public static TukeyFences Of(ReadOnlySpan<double> values, double k = 1.5, QuartileRule rule = QuartileRule.Type7)
    {
        var (q1, q3) = rule switch
        {
            QuartileRule.Type7 => (Quantile.Of(values, 0.25), Quantile.Of(values, 0.75)),
            QuartileRule.Type6 => (Quantile.Of(values, 0.25, 6), Quantile.Of(values, 0.75, 6)),
            QuartileRule.Hinges => Hinges(values),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
        };
        return new(
            q1, q3, MeasureResult.Combine(q1, q3, (low, high) => low - k * (high - low)),
            MeasureResult.Combine(q1, q3, (low, high) => high + k * (high - low)));
    }

    /// <summary>Whether a value lies outside; null when there are no fences.</summary>
    public bool? IsOutside(double value) => Lower.Value is { } low && Upper.Value is { } high ? value < low || value > high : null;

    private static (MeasureResult, MeasureResult) Hinges(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var half = (sorted.Length + 1) / 2;
        return (Quantile.Median(sorted.AsSpan(0, half)), Quantile.Median(sorted.AsSpan(sorted.Length - half)));
    }
}
