using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// The gap between the mean outcomes of groups A and B from their means x and regression coefficients b: endowments (xA - xB)'bB + coefficients
/// xB'(bA - bB) +
/// interaction (xA - xB)'(bA - bB). The order of the groups matters. With group shares as x and group rates as b it is the three-part Kitagawa
/// form. The terms of single
/// variables under coefficients depend on the omitted category; the totals do not.
/// Sources: Blinder (1973), Oaxaca (1973), Jann (2008), Hlavac (2022).
/// </summary>
/// <param name="EndowmentsByVariable">(xA - xB) bB.</param>
/// <param name="CoefficientsByVariable">xB (bA - bB).</param>
/// <param name="InteractionByVariable">(xA - xB)(bA - bB).</param>
/// <param name="Gap">xA'bA - xB'bB, the sum of the three parts.</param>
public sealed record OaxacaBlinder(
    IReadOnlyList<double> EndowmentsByVariable, IReadOnlyList<double> CoefficientsByVariable, IReadOnlyList<double> InteractionByVariable, MeasureResult Gap)
{
    /// <summary>The part owed to different means.</summary>
    public MeasureResult Endowments => Gap.Then(_ => ExactSum.Of(EndowmentsByVariable));

    /// <summary>The part owed to different coefficients.</summary>
    public MeasureResult Coefficients => Gap.Then(_ => ExactSum.Of(CoefficientsByVariable));

    /// <summary>The part owed to both at once.</summary>
    public MeasureResult Interaction => Gap.Then(_ => ExactSum.Of(InteractionByVariable));

    /// <summary>The threefold decomposition; variables (with the constant) in the same order everywhere.</summary>
    public static OaxacaBlinder Threefold(
        ReadOnlySpan<double> meansA, ReadOnlySpan<double> meansB, ReadOnlySpan<double> coefficientsA, ReadOnlySpan<double> coefficientsB)
    {
        var n = meansA.Length;
        if (meansB.Length != n || coefficientsA.Length != n || coefficientsB.Length != n)
            throw new ArgumentException("Means and coefficients of both groups need the same variables.", nameof(meansB));
        if (!Finite.All(meansA) || !Finite.All(meansB) || !Finite.All(coefficientsA) || !Finite.All(coefficientsB))
            return new([], [], [], UndefinedReason.NotFinite);
        var (endowments, coefficients, interaction) = (new double[n], new double[n], new double[n]);
        var gap = default(ExactSum);
        for (var i = 0; i < n; i++)
        {
            var (dx, db) = (meansA[i] - meansB[i], coefficientsA[i] - coefficientsB[i]);
            (endowments[i], coefficients[i], interaction[i]) = (dx * coefficientsB[i], meansB[i] * db, dx * db);
            gap.Add(meansA[i] * coefficientsA[i]);
            gap.Add(-meansB[i] * coefficientsB[i]);
        }

        return new(endowments, coefficients, interaction, gap.Value);
    }

    /// <summary>
    /// The twofold decomposition with reference coefficients b_ref = weight bA + (1 - weight) bB: explained (xA - xB)'b_ref, and the rest. Weight 0
    /// or 1: one
    /// group's; 1/2: Reimers; A's share of the observations: Cotton.
    /// </summary>
    public (MeasureResult Explained, MeasureResult Unexplained) Twofold(double weightOfA)
    {
        var explained = MeasureResult.Combine(Endowments, Interaction, (endowments, interaction) => endowments + weightOfA * interaction);
        return (explained, MeasureResult.Combine(Gap, explained, (gap, part) => gap - part));
    }
}
