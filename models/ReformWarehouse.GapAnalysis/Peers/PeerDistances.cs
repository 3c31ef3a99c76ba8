namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>Distances of one unit to all units of a pool.</summary>
/// <param name="Distances">By unit, 0 for the unit itself; undefined where nothing can be compared.</param>
/// <param name="Own">The position of the unit itself.</param>
/// <param name="DroppedCovariates">Constant covariates left out.</param>
/// <param name="Undefined">Why no distance could be computed; null otherwise.</param>
public sealed record PeerDistances(
    IReadOnlyList<MeasureResult> Distances, int Own, IReadOnlyList<int> DroppedCovariates, UndefinedReason? Undefined = null)
{
    /// <summary>The distances divided by the largest one (0..1, CIPFA style); undefined when all are 0.</summary>
    public IReadOnlyList<MeasureResult> Rebased
    {
        get
        {
            var largest = Distances.Max(d => d.Value) ?? 0;
            return [.. Distances.Select(d => d.Then(v => largest > 0 ? v / largest : UndefinedReason.ZeroSpread))];
        }
    }

    /// <summary>The other units, nearest first; the unit itself and units without a distance are left out, ties go by <paramref
    /// name="codes"/>.</summary>
    public IReadOnlyList<int> Order(IReadOnlyList<string> codes) =>
        [.. Enumerable.Range(0, Distances.Count)
            .Where(i => i != Own && Distances[i].IsDefined)
            .OrderBy(i => Distances[i].Required)
            .ThenBy(i => codes[i], StringComparer.Ordinal)];

    internal static PeerDistances Refuse(int count, int own, UndefinedReason reason) =>
        new([.. Enumerable.Repeat(MeasureResult.Undefined(reason), count)], own, [], reason);
}
