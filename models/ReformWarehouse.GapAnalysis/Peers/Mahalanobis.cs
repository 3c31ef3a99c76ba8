using MathNet.Numerics.LinearAlgebra;
using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>
/// Mahalanobis distance sqrt((x - y)' S^-1 (x - y)) with S the sample covariance (n - 1) of the pool: covariates that move together count once. R's
/// mahalanobis() is
/// the square of this. A singular S (collinear covariates, too few units) is undefined; a constant covariate is dropped and reported.
/// </summary>
public static class Mahalanobis
{
    private const double LargestCondition = 1e12;

    /// <summary>Distances of unit <paramref name="own"/> to every unit; rows are units, columns covariates.</summary>
    public static PeerDistances Of(IReadOnlyList<double[]> units, int own)
    {
        var (z, inverse, reason) = Prepare(units);
        if (inverse is null)
            return PeerDistances.Refuse(units.Count, own, reason!.Value);
        return new([.. z.Scores.Select(scores => Distance(scores, z.Scores[own], inverse))], own, z.Dropped);
    }

    /// <summary>Distances of every unit to the mean of the pool.</summary>
    public static PeerDistances ToMean(IReadOnlyList<double[]> units)
    {
        var (z, inverse, reason) = Prepare(units);
        if (inverse is null)
            return PeerDistances.Refuse(units.Count, -1, reason!.Value);
        return new([.. z.Scores.Select(scores => Distance(scores, new double[scores.Length], inverse))], -1, z.Dropped);
    }

    // In standardised covariates S is the correlation matrix: the same distances, and a condition number that means something.
    private static (Standardisation Scores, Matrix<double>? Inverse, UndefinedReason? Reason) Prepare(IReadOnlyList<double[]> units)
    {
        var z = Standardisation.Of(units, sample: true);
        if (z.Undefined is { } reason)
            return (z, null, reason);
        var k = z.Kept.Count;
        if (k == 0)
            return (z, null, UndefinedReason.ZeroSpread);
        if (units.Count <= k)
            return (z, null, UndefinedReason.SingularMatrix);
        var correlation = Matrix<double>.Build.Dense(k, k, (i, j) =>
            ExactSum.Of(z.Scores.Select(s => s[i] * s[j])) / (units.Count - 1));
        return correlation.ConditionNumber() is var condition && !(condition < LargestCondition)
            ? (z, null, UndefinedReason.SingularMatrix)
            : (z, correlation.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(k)), null);
    }

    private static MeasureResult Distance(double[] x, double[] y, Matrix<double> inverse)
    {
        var difference = Vector<double>.Build.Dense(x.Length, i => x[i] - y[i]);
        return Math.Sqrt(Math.Max(0, difference * (inverse * difference)));
    }
}
