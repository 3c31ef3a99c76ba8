using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// Das Gupta's decomposition for more than two populations (or years): the pairwise standardised rates are averaged so that effects become
/// transitive: the effect
/// between 1 and 3 is the effect between 1 and 2 plus that between 2 and 3. For two populations it is <see cref="DasGupta"/>.
/// Source: Das Gupta (1993), chapter 4.
/// </summary>
/// <param name="Rates">The crude rate of each population.</param>
/// <param name="Standardised">For each factor, the standardised rate of each population.</param>
/// <param name="Undefined">Why nothing could be computed; null otherwise.</param>
public sealed record DasGuptaSeveral(
    IReadOnlyList<double> Rates, IReadOnlyList<IReadOnlyList<double>> Standardised, UndefinedReason? Undefined = null)
{
    /// <summary>The effect of a factor between two populations, second less first; over all factors it adds up to the difference of the
    /// rates.</summary>
    public double Effect(int factor, int first, int second) => Standardised[factor][second] - Standardised[factor][first];

    /// <summary>Decomposes among at least two populations, each a list of factors in the same order.</summary>
    public static DasGuptaSeveral Among(IReadOnlyList<IReadOnlyList<double[]>> populations, RateFunction? rate = null)
    {
        var n = populations.Count;
        if (n < 2)
            return new([], [], UndefinedReason.TooFewUnits);
        var k = populations[0].Count;

        // pair[f][i, j]: the rate of population i standardised on i and j, only factor f left to differ.
        var pair = new double[k][,];
        for (var f = 0; f < k; f++)
            pair[f] = new double[n, n];
        var rates = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                var two = DasGupta.Between(populations[i], populations[j], rate);
                if (two.Undefined is { } reason)
                    return new([], [], reason);
                (rates[i], rates[j]) = (two.Rate1.Required, two.Rate2.Required);
                for (var f = 0; f < k; f++)
                    (pair[f][i, j], pair[f][j, i]) = two.Standardised[f];
            }
        }

        var standardised = new IReadOnlyList<double>[k];
        for (var f = 0; f < k; f++)
            standardised[f] = Average(pair[f], n);
        return new(rates, standardised);
    }

    private static double[] Average(double[,] pair, int n)
    {
        var result = new double[n];
        for (var p = 0; p < n; p++)
        {
            var own = default(ExactSum);
            var others = default(ExactSum);
            for (var i = 0; i < n; i++)
            {
                if (i == p)
                    continue;
                own.Add(pair[p, i]);
                for (var j = 0; j < n; j++)
                {
                    if (j != p && j != i)
                        others.Add(pair[i, j]);
                }

                others.Add(-(n - 2.0) * pair[i, p]);
            }

            result[p] = own.Value / (n - 1) + others.Value / (n * (n - 1.0));
        }

        return result;
    }
}
