namespace ReformWarehouse.GapAnalysis.Uncertainty;

/// <summary>A confidence interval with its point estimate, both ends included; all three undefined for the same reason.</summary>
/// <param name="Estimate">The point estimate.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public readonly record struct Interval(MeasureResult Estimate, MeasureResult Lower, MeasureResult Upper)
{
    internal static Interval Refuse(UndefinedReason reason) => new(reason, reason, reason);
}
