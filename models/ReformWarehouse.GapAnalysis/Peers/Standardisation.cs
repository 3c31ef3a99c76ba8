using ReformWarehouse.GapAnalysis.Disparity;

namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>
/// z-scores of covariates over a pool of units. A constant covariate carries no information and is dropped and reported.
/// </summary>
/// <param name="Scores">One row a unit, one column a covariate kept.</param>
/// <param name="Kept">Positions of the covariates kept.</param>
/// <param name="Dropped">Positions of the constant covariates.</param>
/// <param name="Undefined">Why nothing could be computed; null otherwise.</param>
public sealed record Standardisation(double[][] Scores, IReadOnlyList<int> Kept, IReadOnlyList<int> Dropped, UndefinedReason? Undefined = null)
{
    /// <summary>Standardises; the SD is the population's, or the sample's (n - 1) on request.</summary>
    public static Standardisation Of(IReadOnlyList<double[]> units, bool sample = false)
    {
        if (units.Count < 2)
            return new([], [], [], UndefinedReason.TooFewUnits);
        var columns = units[0].Length;
        if (units.Any(u => u.Length != columns))
            throw new ArgumentException("Every unit needs the same covariates.", nameof(units));
        List<int> kept = [], dropped = [];
        var scores = units.Select(_ => new List<double>()).ToArray();
        for (var c = 0; c < columns; c++)
        {
            var column = units.Select(u => u[c]).ToArray();
            if (column.Any(v => !double.IsFinite(v)))
                return new([], [], [], UndefinedReason.NotFinite);
            if ((sample ? StandardDeviation.Sample(column) : StandardDeviation.Population(column)).Value is not { } deviation)
                return new([], [], [], UndefinedReason.NotFinite);
            if (deviation == 0)
            {
                dropped.Add(c);
                continue;
            }

            kept.Add(c);
            var mean = Arithmetic.ExactSum.Of(column) / column.Length;
            for (var u = 0; u < column.Length; u++)
                scores[u].Add((column[u] - mean) / deviation);
        }

        return new([.. scores.Select(s => s.ToArray())], kept, dropped);
    }
}
