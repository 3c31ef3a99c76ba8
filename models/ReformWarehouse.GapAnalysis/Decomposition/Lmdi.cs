using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// LMDI-I: the change of V = sum over cells of a product of factors, split among the factors without residual: sum_i L(v_iT, v_i0) ln(x_kiT/x_ki0);
/// multiplicative
/// form D_k = exp(contribution_k/L(V_T, V_0)). Zero cells take the limits of Ang, Zhang and Choi (1998): the factor that is itself zero takes
/// the whole change of the cell (several such factors share it equally). Negative values are not defined: use <see cref="DasGupta"/>.
/// Sources: Ang (2004, 2005).
/// </summary>
/// <param name="Start">V at the start.</param>
/// <param name="End">V at the end.</param>
/// <param name="Additive">The contribution of each factor; they add up to End - Start.</param>
/// <param name="Multiplicative">D of each factor; they multiply to End/Start. Undefined when V is 0 at either end.</param>
public sealed record Lmdi(
    MeasureResult Start, MeasureResult End, IReadOnlyList<MeasureResult> Additive, IReadOnlyList<MeasureResult> Multiplicative)
{
    /// <summary>End - Start.</summary>
    public MeasureResult Difference => MeasureResult.Combine(Start, End, (a, b) => b - a);

    /// <summary>End/Start; undefined unless Start is positive.</summary>
    public MeasureResult Ratio => MeasureResult.Combine(Start, End, (a, b) => a > 0 ? b / a : UndefinedReason.ZeroBase);

    /// <summary>Decomposes; rows are cells, columns the factors in the same order at both dates.</summary>
    public static Lmdi Of(IReadOnlyList<double[]> cells0, IReadOnlyList<double[]> cellsT)
    {
        if (cells0.Count != cellsT.Count || cells0.Count == 0)
            throw new ArgumentException("Both dates need the same cells, at least one.", nameof(cellsT));
        var k = cells0[0].Length;
        if (cells0.Concat(cellsT).Any(cell => cell.Length != k))
            throw new ArgumentException($"Every cell needs the same {k} factors.", nameof(cellsT));
        if (cells0.Concat(cellsT).Any(cell => cell.Any(x => x < 0)))
            return Refuse(k, UndefinedReason.NegativeValue);
        if (cells0.Concat(cellsT).Any(cell => cell.Any(x => !double.IsFinite(x))))
            return Refuse(k, UndefinedReason.NotFinite);
        var sums = new ExactSum[k];
        var (start, end) = (default(ExactSum), default(ExactSum));
        for (var i = 0; i < cells0.Count; i++)
        {
            start.Add(Product(cells0[i]));
            end.Add(Product(cellsT[i]));
            var contributions = OfCell(cells0[i], cellsT[i]);
            for (var f = 0; f < k; f++)
                sums[f].Add(contributions[f]);
        }

        var (v0, vT) = (start.Value, end.Value);
        var additive = sums.Select(sum => MeasureResult.Of(sum.Value)).ToArray();
        var mean = v0 > 0 && vT > 0 ? LogarithmicMean.Of(vT, v0) : UndefinedReason.ZeroBase;
        return new(v0, vT, additive, [.. additive.Select(a => MeasureResult.Combine(a, mean, (part, l) => Math.Exp(part / l)))]);
    }

    /// <summary>The contributions of the factors of one cell, with its zero limits; factors must not be negative.</summary>
    public static double[] OfCell(ReadOnlySpan<double> factors0, ReadOnlySpan<double> factorsT)
    {
        var (v0, vT) = (Product(factors0), Product(factorsT));
        var contributions = new double[factors0.Length];
        if (v0 > 0 && vT > 0)
        {
            var mean = LogarithmicMean.Of(vT, v0).Required;
            for (var f = 0; f < contributions.Length; f++)
                contributions[f] = mean * Math.Log(factorsT[f] / factors0[f]);
            return contributions;
        }

        var change = vT - v0;
        if (change == 0)
            return contributions;
        var zero = v0 == 0 ? factors0 : factorsT;
        var zeros = 0;
        foreach (var factor in zero)
            zeros += factor == 0 ? 1 : 0;

        // No factor is zero, but their product is too small for a double: the factors cannot be told apart, so they share alike.
        if (zeros == 0)
        {
            Array.Fill(contributions, change / contributions.Length);
            return contributions;
        }

        for (var f = 0; f < contributions.Length; f++)
            contributions[f] = zero[f] == 0 ? change / zeros : 0;
        return contributions;
    }

    private static Lmdi Refuse(int factors, UndefinedReason reason)
    {
        var none = Enumerable.Repeat(MeasureResult.Undefined(reason), factors).ToArray();
        return new(reason, reason, none, none);
    }

    private static double Product(ReadOnlySpan<double> factors)
    {
        var product = 1.0;
        foreach (var factor in factors)
            product *= factor;
        return product;
    }
}
