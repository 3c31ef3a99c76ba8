using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The generalised entropy GE(a) = sum p_i [(y_i/mu)^a - 1]/(a (a - 1)); GE(0) is <see cref="TheilL"/>, GE(1) is <see cref="TheilT"/>, GE(2) half
/// the squared
/// coefficient of variation. A zero is undefined for a &lt;= 0, a negative value always. Source: Shorrocks (1980).
/// </summary>
public static class GeneralizedEntropy
{
    /// <summary>GE(<paramref name="alpha"/>); weights are population, or empty.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> values, double alpha, ReadOnlySpan<double> weights = default)
    {
        if (alpha == 0)
            return TheilL.Of(values, weights);
        if (alpha == 1)
            return TheilT.Of(values, weights);
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return reason;
        if (p.Min < 0)
            return UndefinedReason.NegativeValue;
        if (p.Mean <= 0)
            return UndefinedReason.NonPositiveMean;
        if (alpha < 0 && p.Min == 0)
            return UndefinedReason.ZeroValue;
        if (p.AllEqual)
            return 0;
        if (alpha == 2)
            return CoefficientOfVariation.Population(values, weights).Then(cv => cv * cv / 2);
        var sum = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            var share = p.Share(weights, i);
            if (share > 0)
                sum.Add(share * (Math.Pow(values[i] / p.Mean, alpha) - 1));
        }

        return sum.Value / (alpha * (alpha - 1));
    }
}
