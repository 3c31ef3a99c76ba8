using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Slope and relative index of inequality by weighted least squares of the value on the ridit (weights population shares): the official UK (PHE)
/// form, and the
/// warehouse's "SII". The WHO default is the logit form (<see cref="LogitSlopeIndex"/>), a different figure.
/// </summary>
/// <param name="Slope">SII: fitted value at rank 1 less that at rank 0, unit of the values; 0 when all groups are equal.</param>
/// <param name="AtRank0">The fitted value at rank 0 (the intercept).</param>
/// <param name="AtRank1">The fitted value at rank 1.</param>
/// <param name="Ratio">RII: AtRank1/AtRank0; undefined unless AtRank0 is positive.</param>
/// <param name="OverMean">The other RII in use: SII/mu; undefined unless the mean is positive.</param>
public sealed record LinearSlopeIndex(
    MeasureResult Slope, MeasureResult AtRank0, MeasureResult AtRank1, MeasureResult Ratio, MeasureResult OverMean)
{
    /// <summary>Fits groups in order, the most disadvantaged first; at least two groups with weight.</summary>
    public static LinearSlopeIndex Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        static LinearSlopeIndex Refuse(UndefinedReason reason) => new(reason, reason, reason, reason, reason);
        if (Population.TryDescribe(values, weights, out var p) is { } reason)
            return Refuse(reason);
        if (Ridit.Of(weights, out var riditReason) is not { } ridits)
            return Refuse(riditReason!.Value);
        if (WeightedLine.TryFit(ridits, values, weights, out var line) is { } lineReason)
            return Refuse(lineReason);
        return new(
            line.Slope, line.Intercept, line.At(1),
            line.Intercept > 0 ? line.At(1) / line.Intercept : UndefinedReason.NonPositiveBenchmark,
            p.Mean > 0 ? line.Slope / p.Mean : UndefinedReason.NonPositiveMean);
    }
}
