namespace ReformWarehouse.GapAnalysis.Decomposition;

/// <summary>
/// Effects as percentages of the total difference. Undefined for a total of zero, or negligible against the figures compared (below 1e-9 of the
/// larger):
/// offsetting effects then have units but no share.
/// </summary>
public static class PercentContributions
{
    /// <summary>Below this share of the larger figure a total counts as zero.</summary>
    public const double NegligibleTotal = 1e-9;

    /// <summary>effect/total x 100.</summary>
    /// <param name="effect">The effect, in the unit of the total.</param>
    /// <param name="total">The difference decomposed.</param>
    /// <param name="largerFigure">The larger absolute value of the two figures compared.</param>
    public static MeasureResult Of(double effect, double total, double largerFigure) =>
        total == 0 || Math.Abs(total) < NegligibleTotal * Math.Abs(largerFigure) ? UndefinedReason.ZeroTotal : effect / total * 100;
}
