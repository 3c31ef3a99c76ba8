namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>
/// The least-squares line through weighted points, with sums that do not depend on their order. Centred on the weighted means, so that equal
/// ordinates give a slope of exactly 0.
/// </summary>
internal readonly record struct WeightedLine(int Count, double Intercept, double Slope, double ResidualSquares, double TotalSquares, double AbscissaSquares)
{
    /// <summary>R squared; undefined when all ordinates are equal.</summary>
    public MeasureResult RSquared => TotalSquares == 0 ? UndefinedReason.ZeroSpread : 1 - ResidualSquares / TotalSquares;

    /// <summary>The ordinate on the line.</summary>
    public double At(double x) => Intercept + Slope * x;

    /// <summary>Fits the line; null and a reason when it is not determined.</summary>
    public static UndefinedReason? TryFit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights, out WeightedLine line)
    {
        line = default;
        if (Population.TryDescribe(x, weights, out var abscissa) is { } xReason)
            return xReason;
        if (Population.TryDescribe(y, weights, out var ordinate) is { } yReason)
            return yReason;
        if (abscissa.Count < 2)
            return UndefinedReason.TooFewUnits;
        if (abscissa.AllEqual)
            return UndefinedReason.ZeroSpread;
        var (xx, xy, yy) = (default(ExactSum), default(ExactSum), default(ExactSum));
        for (var i = 0; i < x.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            var (dx, dy) = (x[i] - abscissa.Mean, y[i] - ordinate.Mean);
            xx.Add(weight * dx * dx);
            xy.Add(weight * dx * dy);
            yy.Add(weight * dy * dy);
        }

        var slope = xy.Value / xx.Value;
        var residual = default(ExactSum);
        for (var i = 0; i < x.Length; i++)
        {
            var error = y[i] - ordinate.Mean - slope * (x[i] - abscissa.Mean);
            residual.Add((weights.IsEmpty ? 1 : weights[i]) * error * error);
        }

        line = new(abscissa.Count, ordinate.Mean - slope * abscissa.Mean, slope, residual.Value, yy.Value, xx.Value);
        return double.IsFinite(line.Intercept) && double.IsFinite(slope) ? null : UndefinedReason.NotFinite;
    }
}
