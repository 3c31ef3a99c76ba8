namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// The maximum-likelihood fit of logit p = a + b x to binomial counts, by Newton's method (Fisher scoring, the same for the logit link). MathNet
/// has no
/// generalised linear model.
/// </summary>
internal static class BinomialLogit
{
    private const int MaximumSteps = 100;

    /// <summary>Fits; null, or the reason why there is no finite maximum.</summary>
    public static UndefinedReason? TryFit(
        ReadOnlySpan<double> x, ReadOnlySpan<double> events, ReadOnlySpan<double> trials, ReadOnlySpan<double> weights,
        out double intercept, out double slope)
    {
        double total = 0, hits = 0;
        for (var i = 0; i < x.Length; i++)
        {
            total += weights[i] * trials[i];
            hits += weights[i] * events[i];
        }

        (intercept, slope) = (0, 0);
        if (hits <= 0 || hits >= total)
            return UndefinedReason.NoConvergence;
        intercept = Math.Log(hits / (total - hits));
        for (var step = 0; step < MaximumSteps; step++)
        {
            double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
            for (var i = 0; i < x.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-(intercept + slope * x[i])));
                var residual = weights[i] * (events[i] - trials[i] * p);
                var curvature = weights[i] * trials[i] * p * (1 - p);
                g0 += residual;
                g1 += residual * x[i];
                h00 += curvature;
                h01 += curvature * x[i];
                h11 += curvature * x[i] * x[i];
            }

            var determinant = h00 * h11 - h01 * h01;
            if (!(determinant > 1e-12 * h00 * h11))
                return UndefinedReason.NoConvergence;
            var (da, db) = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
            intercept += da;
            slope += db;
            if (!double.IsFinite(intercept) || Math.Abs(slope) > 1e4)
                return UndefinedReason.NoConvergence;
            if (Math.Abs(da) + Math.Abs(db) < 1e-13 * (1 + Math.Abs(intercept) + Math.Abs(slope)))
                return null;
        }

        return UndefinedReason.NoConvergence;
    }
}
