using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// A rate as a function of its factors; a factor is one number or one number for each cell (a vector). Must be finite for every mixture of the
/// populations'
/// factors.
/// </summary>
public delegate double RateFunction(IReadOnlyList<double[]> factors);

/// <summary>Rate functions in common use.</summary>
public static class RateFunctions
{
    /// <summary>The product of the factors, summed over cells where factors are vectors; a single number holds for all cells.</summary>
    public static double SumOfProducts(IReadOnlyList<double[]> factors)
    {
        var cells = factors.Max(f => f.Length);
        var sum = default(ExactSum);
        for (var cell = 0; cell < cells; cell++)
        {
            var product = 1.0;
            foreach (var factor in factors)
                product *= factor.Length == 1 ? factor[0] : factor[cell];
            sum.Add(product);
        }

        return sum.Value;
    }

    /// <summary>The first factor less all others (natural increase: births less deaths).</summary>
    public static double Difference(IReadOnlyList<double[]> factors) =>
        ExactSum.Of(factors[0]) - ExactSum.Of(factors.Skip(1).SelectMany(f => f));
}
