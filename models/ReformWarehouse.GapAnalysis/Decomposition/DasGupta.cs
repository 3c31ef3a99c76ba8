using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// Das Gupta's standardisation and decomposition of the difference of two rates into K factors, for any rate function. A factor's effect is its
/// Shapley value
/// between the populations (weights 1/(K C(K-1, s))): free of the order of the factors, and the effects add up to the difference (2 less 1).
/// Source: Das Gupta (1993).
/// </summary>
/// <param name="Rate1">The rate of population 1.</param>
/// <param name="Rate2">The rate of population 2.</param>
/// <param name="Effects">One effect for each factor, in the unit of the rate.</param>
/// <param name="Standardised">For each factor the rate with only this factor left to differ: for population 1 and 2.</param>
/// <param name="Undefined">Why nothing could be computed; null otherwise.</param>
public sealed record DasGupta(
    MeasureResult Rate1, MeasureResult Rate2, IReadOnlyList<double> Effects, IReadOnlyList<(double One, double Two)> Standardised,
    UndefinedReason? Undefined = null)
{
    private const int MaximumFactors = 16;

    /// <summary>Rate2 - Rate1, the sum of the effects.</summary>
    public MeasureResult Difference => MeasureResult.Combine(Rate1, Rate2, (a, b) => b - a);

    /// <summary>A factor's effect in percent of the difference; undefined when the difference is (nearly) zero.</summary>
    public MeasureResult EffectPercent(int factor) => Undefined is { } reason
        ? reason
        : PercentContributions.Of(Effects[factor], Difference.Required, Math.Max(Math.Abs(Rate1.Required), Math.Abs(Rate2.Required)));

    /// <summary>Decomposes; factors in the same order for both populations; the rate is the (summed) product unless given.</summary>
    public static DasGupta Between(IReadOnlyList<double[]> population1, IReadOnlyList<double[]> population2, RateFunction? rate = null)
    {
        rate ??= RateFunctions.SumOfProducts;
        var k = population1.Count;
        if (k == 0 || population2.Count != k)
            throw new ArgumentException("Both populations need the same factors, at least one.", nameof(population2));
        if (k > MaximumFactors)
            throw new ArgumentException($"{k} factors; at most {MaximumFactors} are supported (2^K rates are computed).", nameof(population1));
        var rates = new double[1 << k];
        var mixed = new double[k][];
        for (var mask = 0; mask < rates.Length; mask++)
        {
            for (var f = 0; f < k; f++)
                mixed[f] = (mask >> f & 1) == 1 ? population2[f] : population1[f];
            rates[mask] = rate(mixed);
            if (!double.IsFinite(rates[mask]))
                return new(UndefinedReason.NotFinite, UndefinedReason.NotFinite, [], [], UndefinedReason.NotFinite);
        }

        var weights = Weights(k);
        var (effects, standardised) = (new double[k], new (double, double)[k]);
        for (var f = 0; f < k; f++)
        {
            var (one, two, effect) = (default(ExactSum), default(ExactSum), default(ExactSum));
            for (var mask = 0; mask < rates.Length; mask++)
            {
                if ((mask >> f & 1) == 1)
                    continue;
                var weight = weights[int.PopCount(mask)];
                one.Add(weight * rates[mask]);
                two.Add(weight * rates[mask | 1 << f]);
                effect.Add(weight * (rates[mask | 1 << f] - rates[mask]));
            }

            effects[f] = effect.Value;
            standardised[f] = (one.Value, two.Value);
        }

        return new(rates[0], rates[^1], effects, standardised);
    }

    private static double[] Weights(int k)
    {
        var weights = new double[k];
        var choose = 1.0;
        for (var s = 0; s < k; s++)
        {
            weights[s] = 1 / (k * choose);
            choose = choose * (k - 1 - s) / (s + 1);
        }

        return weights;
    }
}
