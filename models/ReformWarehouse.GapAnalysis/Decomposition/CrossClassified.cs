using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// The difference of two rates over cells classified by several variables (age by sex, say): Kitagawa first, then the composition effect split
/// between the variables.
/// Each cell share is the product of one factor a variable, for two variables A = sqrt(N_ij/N_.j x N_i./N) and B = sqrt(N_ij/N_i. x N_.j/N); for K
/// variables the
/// exponents are 1/(K C(K-1, s)). Source: Das Gupta (1993), chapters 5 and 6.
/// </summary>
/// <param name="Overall">The Kitagawa split over the cells.</param>
/// <param name="CompositionByVariable">The composition effect of each variable; they add up to the composition effect.</param>
public sealed record CrossClassified(Kitagawa Overall, IReadOnlyList<double> CompositionByVariable)
{
    /// <summary>
    /// Splits the difference, population 2 less 1. Cells lie in row-major order of <paramref name="dimensions"/> (the last variable runs fastest);
    /// rates may be missing in empty cells.
    /// </summary>
    public static CrossClassified Of(
        IReadOnlyList<int> dimensions, ReadOnlySpan<double> sizes1, ReadOnlySpan<double?> rates1,
        ReadOnlySpan<double> sizes2, ReadOnlySpan<double?> rates2)
    {
        var cells = dimensions.Aggregate(1, (product, d) => product * d);
        if (sizes1.Length != cells)
            throw new ArgumentException($"{sizes1.Length} cells given, {cells} expected.", nameof(sizes1));
        var overall = Kitagawa.Of(sizes1, rates1, sizes2, rates2);
        if (overall.Undefined is not null)
            return new(overall, []);
        var mean = new double[cells];
        for (var cell = 0; cell < cells; cell++)
        {
            var first = sizes1[cell] > 0 ? rates1[cell] : rates2[cell] ?? rates1[cell];
            var second = sizes2[cell] > 0 ? rates2[cell] : rates1[cell] ?? rates2[cell];
            mean[cell] = ((first ?? 0) + (second ?? 0)) / 2;
        }

        var factors1 = ShareFactors(dimensions, sizes1);
        var factors2 = ShareFactors(dimensions, sizes2);
        double Rate(IReadOnlyList<double[]> factors) => RateFunctions.SumOfProducts([mean, .. factors]);
        return new(overall, DasGupta.Between(factors1, factors2, Rate).Effects);
    }

    /// <summary>For each variable the factor of each cell's share; their product is the share.</summary>
    public static IReadOnlyList<double[]> ShareFactors(IReadOnlyList<int> dimensions, ReadOnlySpan<double> sizes)
    {
        var (k, cells) = (dimensions.Count, sizes.Length);
        var marginals = new double[1 << k][];
        for (var kept = 0; kept < marginals.Length; kept++)
            marginals[kept] = Marginal(dimensions, sizes, kept);
        var factors = new double[k][];
        for (var variable = 0; variable < k; variable++)
        {
            factors[variable] = new double[cells];
            for (var cell = 0; cell < cells; cell++)
                factors[variable][cell] = sizes[cell] == 0 ? 0 : Factor(marginals, k, variable, cell);
        }

        return factors;
    }

    private static double Factor(double[][] marginals, int k, int variable, int cell)
    {
        var log = 0.0;
        for (var rest = 0; rest < marginals.Length; rest++)
        {
            if ((rest >> variable & 1) == 0)
                log += Math.Log(marginals[rest | 1 << variable][cell] / marginals[rest][cell]) / (k * Choose(k - 1, int.PopCount(rest)));
        }

        return Math.Exp(log);
    }

    private static double[] Marginal(IReadOnlyList<int> dimensions, ReadOnlySpan<double> sizes, int kept)
    {
        var keys = new int[sizes.Length];
        var sums = new Dictionary<int, ExactSum>();
        for (var cell = 0; cell < sizes.Length; cell++)
        {
            var (rest, key, stride) = (cell, 0, 1);
            for (var d = dimensions.Count - 1; d >= 0; d--)
            {
                if ((kept >> d & 1) == 1)
                    key += rest % dimensions[d] * stride;
                rest /= dimensions[d];
                stride *= dimensions[d];
            }

            keys[cell] = key;
            var sum = sums.GetValueOrDefault(key);
            sum.Add(sizes[cell]);
            sums[key] = sum;
        }

        return Array.ConvertAll(keys, key => sums[key].Value);
    }

    private static double Choose(int n, int s)
    {
        var result = 1.0;
        for (var i = 0; i < s; i++)
            result = result * (n - i) / (i + 1);
        return result;
    }
}
