using MathNet.Numerics;

namespace ReformWarehouse.GapAnalysis.Uncertainty;

/// <summary>
/// The z test of two independent survey shares, two-sided. Undefined when nobody or everybody has the property in both (0/0). Only for samples:
/// census and
/// administrative totals get no p-value.
/// </summary>
/// <param name="PooledZ">z with the pooled variance; the p-value rests on it.</param>
/// <param name="ChiSquare">Its square.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="UnpooledZ">z with separate variances.</param>
public sealed record TwoProportionTest(MeasureResult PooledZ, MeasureResult ChiSquare, MeasureResult PValue, MeasureResult UnpooledZ)
{
    /// <summary>Tests p1 = p2.</summary>
    public static TwoProportionTest Of(SurveyShare first, SurveyShare second)
    {
        if ((first.Check() ?? second.Check()) is { } reason)
            return new(reason, reason, reason, reason);
        var (p1, n1, p2, n2) = (first.Share.Required, first.EffectiveSize, second.Share.Required, second.EffectiveSize);
        var pooled = (p1 * n1 + p2 * n2) / (n1 + n2);
        MeasureResult Z(double variance) => variance > 0 ? (p1 - p2) / Math.Sqrt(variance) : UndefinedReason.ZeroDenominator;
        var z = Z((p1 == 1 && p2 == 1) || (p1 == 0 && p2 == 0) ? 0 : pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        return new(
            z, z.Then(v => v * v), z.Then(v => SpecialFunctions.Erfc(Math.Abs(v) / Constants.Sqrt2)),
            Z(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2));
    }
}
