namespace ReformWarehouse.Bulletins.Evaluation;

/// <summary>A gold statement and the reading matched to it; null when nothing was.</summary>
public sealed record MatchedPair(GoldStatement Gold, Statement? Read);

/// <summary>
/// Matches readings to annotations, one to one and in reading order. A numeral matches when the spans of the two
/// numerals overlap; an annotation without offsets is found by its words in the text, and the numeral with the same base
/// value inside it matches, else one that overlaps the numeral's words. A level stated in words matches a reading without
/// a numeral whose quotation overlaps. Where one numeral carries several statements, similar indicator texts go first.
/// </summary>
public static class StatementMatcher
{
    /// <summary>The pairs of one document, and the readings that matched nothing.</summary>
    public static (IReadOnlyList<MatchedPair> Pairs, IReadOnlyList<Statement> Surplus) Match(
        string text, IReadOnlyList<GoldStatement> gold, IReadOnlyList<Statement> read)
    {
        var located = gold.Select(g => Locate(text, g)).ToList();
        var candidates = new List<(int Gold, int Read, double Score)>();
        for (var g = 0; g < gold.Count; g++)
            for (var r = 0; r < read.Count; r++)
                if (Score(gold[g], located[g], read[r]) is > 0 and var score) candidates.Add((g, r, score));
        var byGold = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (g, r, _) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Gold).ThenBy(c => c.Read))
            if (!byGold.ContainsKey(g) && taken.Add(r)) byGold[g] = r;
        return (
            [.. gold.Select((statement, g) => new MatchedPair(statement, byGold.TryGetValue(g, out var r) ? read[r] : null))],
            [.. read.Where((_, r) => !taken.Contains(r))]);
    }

    private sealed record Location(int Start, int End, int? ValueStart, int ValueEnd);

    /// <summary>Where the annotation lies; offsets in code points, which for texts of the basic plane are indices.</summary>
    private static Location? Locate(string text, GoldStatement gold)
    {
        if (gold.CharStart is { } start)
            return new Location(start, gold.CharEnd ?? start + gold.Quote.Length, gold.ValueCharStart, gold.ValueCharStart + gold.ValueText?.Length ?? 0);
        var at = text.IndexOf(gold.Quote, StringComparison.Ordinal);
        if (at < 0) return null;
        var value = gold.ValueText is null ? -1 : text.IndexOf(gold.ValueText, at, gold.Quote.Length, StringComparison.Ordinal);
        return new Location(at, at + gold.Quote.Length, value < 0 ? null : value, value + (gold.ValueText?.Length ?? 0));
    }

    private static double Score(GoldStatement gold, Location? location, Statement read)
    {
        if (location is null || read.CharEnd <= location.Start || read.CharStart >= location.End) return 0;
        var resemblance = Resemblance(gold.IndicatorText, read.IndicatorText) + (gold.IndicatorCode is not null && gold.IndicatorCode == read.IndicatorCode ? 1 : 0);
        if (location.ValueStart is not { } valueStart) return read.ValueText is null ? 1 + (0.1 * resemblance) : 0;
        if (read.ValueCharStart is not { } readStart || read.ValueText is null) return 0;
        var overlaps = readStart < location.ValueEnd && valueStart < readStart + read.ValueText.Length;
        var sameValue = gold.CharStart is null && gold.ValueBase is not null && gold.ValueBase == read.ValueBase && readStart >= location.Start && readStart < location.End;
        return sameValue ? 2 + (0.1 * resemblance) : overlaps ? 1 + (0.1 * resemblance) : 0;
    }

    private static double Resemblance(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b)) return 0;
        var (left, right) = (a.ToHashSet(), b.ToHashSet());
        return 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
    }
}
