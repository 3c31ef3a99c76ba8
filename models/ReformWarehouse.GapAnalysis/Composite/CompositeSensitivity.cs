namespace ReformWarehouse.GapAnalysis.Composite;

/// <summary>How a unit's rank holds when the choices behind an index change.</summary>
/// <param name="Rank">The rank under the index as designed; null without a score.</param>
/// <param name="Best">The best rank seen.</param>
/// <param name="Worst">The worst rank seen.</param>
/// <param name="Median">The median rank seen (type 7).</param>
public readonly record struct RankRange(int? Rank, int? Best, int? Worst, MeasureResult Median);

/// <summary>
/// The sensitivity of a composite index: its ranks over random weights (each moved by up to a given share of itself, uniformly and independently),
/// every normalisation asked
/// for and both ways of combining. Seeded: the same seed gives the same ranges, whatever the order of indicators or units.
/// Source: Saisana, Saltelli and Tarantola (2005).
/// </summary>
/// <param name="Units">By unit.</param>
/// <param name="Runs">Index variants computed.</param>
public sealed record CompositeSensitivity(IReadOnlyList<RankRange> Units, int Runs)
{
    /// <summary>Runs the variants.</summary>
    /// <param name="indicators">The index as designed.</param>
    /// <param name="seed">The seed of the weights.</param>
    /// <param name="draws">Weight sets drawn, beside the designed one.</param>
    /// <param name="weightChange">The largest relative change of a weight, 0..1 (0.25 = +-25 %).</param>
    /// <param name="methods">The normalisations; min-max, z and rank unless given. Geometric aggregation is not combined with z-scores, which are
    /// negative.</param>
    public static CompositeSensitivity Of(
        IReadOnlyList<CompositeIndicator> indicators, int seed, int draws = 200, double weightChange = 0.25, IReadOnlyList<NormalisationMethod>? methods = null)
    {
        if (weightChange is < 0 or > 1)
            throw new ArgumentOutOfRangeException(nameof(weightChange), weightChange, "The change of a weight is 0 to 1.");
        methods ??= [NormalisationMethod.MinMax, NormalisationMethod.ZScore, NormalisationMethod.Rank];
        CompositeIndicator[] sorted = [.. indicators.OrderBy(i => i.Code, StringComparer.Ordinal)];
        var designed = CompositeIndex.Of(sorted);
        var random = new Random(seed);
        List<double[]> weightSets = [[.. sorted.Select(i => i.Weight)]];
        for (var d = 0; d < draws; d++)
            weightSets.Add([.. sorted.Select(i => i.Weight * (1 + weightChange * (2 * random.NextDouble() - 1)))]);
        var ranks = designed.Ranks.Select(_ => new List<double>()).ToArray();
        var runs = 0;
        foreach (var method in methods.Order())
        {
            var normalised = CompositeIndex.Normalise(sorted, method);
            foreach (var aggregation in Enum.GetValues<Aggregation>())
            {
                if (aggregation == Aggregation.Geometric && method == NormalisationMethod.ZScore)
                    continue;
                foreach (var weights in weightSets)
                {
                    runs++;
                    var index = CompositeIndex.Combine(normalised, weights, aggregation);
                    for (var u = 0; u < ranks.Length; u++)
                    {
                        if (index.Ranks[u] is { } rank)
                            ranks[u].Add(rank);
                    }
                }
            }
        }

        return new([.. ranks.Select((seen, u) => new RankRange(
            designed.Ranks[u], seen.Count == 0 ? null : (int)seen.Min(), seen.Count == 0 ? null : (int)seen.Max(), Peers.Quantile.Median(seen.ToArray())))], runs);
    }
}
