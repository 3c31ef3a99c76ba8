namespace ReformWarehouse.SemanticCube.Policies;

/// <summary>An indicator and those that are counted as parts of it (<c>part_of</c>), which may overlap or leave a rest.</summary>
public sealed record PartFamily(string Whole, IReadOnlyList<string> Parts);

/// <summary>
/// Which cells of several indicators may not be shown where some are parts of others. A part that misses its whole by a small count is hidden, because the
/// rest is one. Where parts add up to their whole, one hidden part alone could be computed: the smallest other is hidden with it, and of a hidden whole one
/// part. Each hiding is carried on through the tree of divisions, until nothing more can be computed.
/// </summary>
public static class PartDisclosure
{
    /// <summary>Beyond so many parts not every combination is tried, only all of them together.</summary>
    private const int MostCombined = 12;

    /// <param name="cells">By indicator, every division that has a count.</param>
    /// <param name="families">Wholes and their parts.</param>
    /// <param name="smallest">The smallest count that is shown.</param>
    /// <param name="also">By indicator, codes of divisions whose cell something else hides.</param>
    /// <returns>By indicator, the codes of the divisions whose cell to hide.</returns>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Hidden(
        IReadOnlyDictionary<string, IReadOnlyCollection<DisclosureCell>> cells, IReadOnlyList<PartFamily> families, int smallest,
        IReadOnlyDictionary<string, IReadOnlySet<string>>? also = null)
    {
        var counts = cells.ToDictionary(pair => pair.Key, pair => pair.Value.ToDictionary(cell => cell.Code, cell => cell.Count, StringComparer.Ordinal), StringComparer.Ordinal);
        var seeds = cells.Keys.ToDictionary(code => code, code => new HashSet<string>(also?.GetValueOrDefault(code) ?? new HashSet<string>(), StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var family in families.Where(family => counts.ContainsKey(family.Whole)))
            foreach (var part in family.Parts.Where(counts.ContainsKey))
                seeds[part].UnionWith(counts[part].Where(cell => cell.Value > 0 && counts[family.Whole].TryGetValue(cell.Key, out var whole) && DisclosureControl.IsSmall(whole - cell.Value, smallest)).Select(cell => cell.Key));
        while (true)
        {
            var hidden = cells.ToDictionary(pair => pair.Key, pair => DisclosureControl.Hidden(pair.Value, smallest, seeds[pair.Key]), StringComparer.Ordinal);
            var more = families.SelectMany(family => Missing(family, counts, hidden)).ToList();
            if (more.Count == 0) return hidden;
            foreach (var (indicator, division) in more) seeds[indicator].Add(division);
        }
    }

    /// <summary>What must be hidden besides, one cell for each sum that gives a hidden one away.</summary>
    private static IEnumerable<(string Indicator, string Division)> Missing(
        PartFamily family, Dictionary<string, Dictionary<string, double>> counts, Dictionary<string, IReadOnlySet<string>> hidden)
    {
        if (!counts.TryGetValue(family.Whole, out var wholes)) yield break;
        foreach (var (division, whole) in wholes)
        {
            var parts = family.Parts.Where(part => counts.TryGetValue(part, out var found) && found.GetValueOrDefault(division) > 0)
                .OrderBy(part => counts[part][division]).ThenBy(part => part, StringComparer.Ordinal).ToList();
            var isHidden = hidden[family.Whole].Contains(division);
            if (!isHidden && !parts.Any(part => hidden[part].Contains(division))) continue;
            foreach (var sum in Combinations(parts).Where(sum => Math.Abs(sum.Sum(part => counts[part][division]) - whole) < 1e-6))
            {
                var count = sum.Count(part => hidden[part].Contains(division));
                if (isHidden ? count > 0 : count != 1) continue;
                yield return (sum.Find(part => !hidden[part].Contains(division)) ?? family.Whole, division);
                break;
            }
        }
    }

    private static IEnumerable<List<string>> Combinations(List<string> parts) => parts.Count == 0 ? []
        : parts.Count > MostCombined ? [parts]
        : Enumerable.Range(1, (1 << parts.Count) - 1).Select(bits => parts.Where((_, index) => (bits & (1 << index)) != 0).ToList());
}
