using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// The difference of two overall rates R = sum w_i r_i split into composition (different shares of the categories) and rate (different rates within
/// them),
/// population 2 less population 1. A category absent in one population takes the other's rate. Source: Kitagawa (1955) JASA 50.
/// </summary>
/// <param name="Rate1">The overall rate of population 1.</param>
/// <param name="Rate2">The overall rate of population 2.</param>
/// <param name="Composition">sum (w2 - w1)(r1 + r2)/2.</param>
/// <param name="Rate">sum (w1 + w2)/2 (r2 - r1).</param>
/// <param name="CompositionByCategory">Its terms; they depend on the origin of the rates, use the centred ones to read them.</param>
/// <param name="CentredCompositionByCategory">The terms with rates measured from the mean of the two overall rates; the same total.</param>
/// <param name="RateByCategory">The terms of the rate effect.</param>
/// <param name="BaseComposition">Three-part form: sum (w2 - w1) r1.</param>
/// <param name="BaseRate">Three-part form: sum w1 (r2 - r1).</param>
/// <param name="Interaction">Three-part form: sum (w2 - w1)(r2 - r1).</param>
/// <param name="Undefined">Why nothing could be computed; null otherwise.</param>
public sealed record Kitagawa(
    MeasureResult Rate1, MeasureResult Rate2, MeasureResult Composition, MeasureResult Rate,
    IReadOnlyList<double> CompositionByCategory, IReadOnlyList<double> CentredCompositionByCategory, IReadOnlyList<double> RateByCategory,
    MeasureResult BaseComposition, MeasureResult BaseRate, MeasureResult Interaction, UndefinedReason? Undefined = null)
{
    /// <summary>Rate2 - Rate1, equal to composition + rate.</summary>
    public MeasureResult Difference => MeasureResult.Combine(Rate1, Rate2, (a, b) => b - a);

    /// <summary>
    /// Splits the difference. Sizes are counts or any figures proportional to shares, by category; rates may be missing only where the size is 0 or
    /// the
    /// category is absent from both populations.
    /// </summary>
    public static Kitagawa Of(
        ReadOnlySpan<double> sizes1, ReadOnlySpan<double?> rates1, ReadOnlySpan<double> sizes2, ReadOnlySpan<double?> rates2)
    {
        var n = sizes1.Length;
        if (rates1.Length != n || sizes2.Length != n || rates2.Length != n)
            throw new ArgumentException("Sizes and rates of both populations must have one entry for each category.", nameof(sizes1));
        static Kitagawa Refuse(UndefinedReason reason) => new(reason, reason, reason, reason, [], [], [], reason, reason, reason, reason);
        if (!Finite.All(sizes1) || !Finite.All(sizes2) || !Finite.All(rates1) || !Finite.All(rates2))
            return Refuse(UndefinedReason.NotFinite);
        foreach (var size in sizes1)
        {
            if (size < 0)
                return Refuse(UndefinedReason.NegativeWeight);
        }

        foreach (var size in sizes2)
        {
            if (size < 0)
                return Refuse(UndefinedReason.NegativeWeight);
        }

        var (total1, total2) = (ExactSum.Of(sizes1), ExactSum.Of(sizes2));
        if (!(total1 > 0) || !(total2 > 0))
            return Refuse(UndefinedReason.NoUnits);
        var (r1, r2) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            var first = sizes1[i] > 0 ? rates1[i] : rates2[i] ?? rates1[i];
            var second = sizes2[i] > 0 ? rates2[i] : rates1[i] ?? rates2[i];
            var absent = sizes1[i] == 0 && sizes2[i] == 0;
            if (!absent && (first is null || second is null))
                return Refuse(UndefinedReason.MissingInput);
            (r1[i], r2[i]) = (first ?? 0, second ?? 0);
        }

        return Split(sizes1, sizes2, total1, total2, r1, r2);
    }

    private static Kitagawa Split(
        ReadOnlySpan<double> sizes1, ReadOnlySpan<double> sizes2, double total1, double total2, double[] r1, double[] r2)
    {
        var n = r1.Length;
        double[] composition = new double[n], rate = new double[n], centred = new double[n], overall1 = new double[n], overall2 = new double[n];
        double[] baseComposition = new double[n], baseRate = new double[n], interaction = new double[n], step = new double[n];
        for (var i = 0; i < n; i++)
        {
            var (w1, w2) = (sizes1[i] / total1, sizes2[i] / total2);
            (overall1[i], overall2[i], step[i]) = (w1 * r1[i], w2 * r2[i], w2 - w1);
            composition[i] = (w2 - w1) * (r1[i] + r2[i]) / 2;
            rate[i] = (w1 + w2) / 2 * (r2[i] - r1[i]);
            (baseComposition[i], baseRate[i]) = ((w2 - w1) * r1[i], w1 * (r2[i] - r1[i]));
            interaction[i] = (w2 - w1) * (r2[i] - r1[i]);
        }

        var (whole1, whole2) = (ExactSum.Of(overall1), ExactSum.Of(overall2));
        for (var i = 0; i < n; i++)
            centred[i] = step[i] * ((r1[i] + r2[i]) / 2 - (whole1 + whole2) / 2);
        return new(
            whole1, whole2, ExactSum.Of(composition), ExactSum.Of(rate), composition, centred, rate,
            ExactSum.Of(baseComposition), ExactSum.Of(baseRate), ExactSum.Of(interaction));
    }
}
