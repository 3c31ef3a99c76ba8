using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>
/// Statistical neighbours: covariates standardised over the candidate pool (the unit included), Euclidean distance (CIPFA method). Whether the SD
/// divides by n or
/// n - 1 changes neither the order nor the rebased distances. For missing covariates use <see cref="Gower"/>.
/// </summary>
public static class NearestNeighbours
{
    /// <summary>Distances of unit <paramref name="own"/>; rows are units, columns covariates.</summary>
    public static PeerDistances Of(IReadOnlyList<double[]> units, int own, bool sample = false)
    {
        var z = Standardisation.Of(units, sample);
        if (z.Undefined is { } reason)
            return PeerDistances.Refuse(units.Count, own, reason);
        if (z.Kept.Count == 0)
            return PeerDistances.Refuse(units.Count, own, UndefinedReason.ZeroSpread) with { DroppedCovariates = z.Dropped };
        var distances = z.Scores.Select(scores => MeasureResult.Of(Math.Sqrt(
            ExactSum.Of(scores.Select((score, c) => (score - z.Scores[own][c]) * (score - z.Scores[own][c]))))));
        return new([.. distances], own, z.Dropped);
    }
}
