namespace ReformWarehouse.Bulletins.Linking;

/// <summary>The words around a figure, by nearness: its own part, the sentence before it, the headings above.</summary>
public sealed record LinkContext(string Subject, string Part, string Sentence, string Heading, string? BaseUnit);

/// <summary>A catalogue entry chosen for a figure, with a score from 0 to 1.</summary>
public sealed record IndicatorLink(IndicatorEntry Indicator, double Score);

/// <summary>
/// Chooses the catalogue's indicator for a figure: how much of the indicator's name (rare character pairs weigh more)
/// stands in the words around the figure, nearer words counting more; how much of the figure's subject the name
/// explains; and whether the units can be the same. Below the threshold nothing is chosen: an unknown indicator stays text.
/// </summary>
public sealed class IndicatorLinker
{
    private const double Threshold = 0.52;
    private const double SentenceWeight = 0.7;
    private const double HeadingWeight = 0.35;
    private readonly List<(IndicatorEntry Entry, HashSet<int> Bigrams, double Weight)> _names = [];
    private readonly Dictionary<int, List<int>> _index = [];
    private readonly Dictionary<int, double> _rarity = [];
    private readonly double _unseen;

    /// <summary>Links against these indicators.</summary>
    public IndicatorLinker(IEnumerable<IndicatorEntry> indicators)
    {
        foreach (var entry in indicators)
            foreach (var name in entry.Aliases.Select(a => a.Name).Prepend(entry.Name).Select(n => NameBigrams.Normalize(n)).Distinct(StringComparer.Ordinal))
                if (name.Length >= 2) _names.Add((entry, NameBigrams.Of(name), 0));
        for (var i = 0; i < _names.Count; i++)
        {
            foreach (var bigram in _names[i].Bigrams)
            {
                if (!_index.TryGetValue(bigram, out var postings)) _index[bigram] = postings = [];
                postings.Add(i);
            }
        }

        foreach (var (bigram, postings) in _index) _rarity[bigram] = Math.Log(1 + ((double)_names.Count / postings.Count));
        _unseen = Math.Log(1 + _names.Count);
        for (var i = 0; i < _names.Count; i++) _names[i] = _names[i] with { Weight = _names[i].Bigrams.Sum(b => _rarity[b]) };
    }

    /// <summary>The best indicator for the figure, or null.</summary>
    public IndicatorLink? Link(LinkContext context)
    {
        var subject = NameBigrams.Of(NameBigrams.Normalize(context.Subject));
        var found = new Dictionary<int, double>();
        var seen = new HashSet<int>();
        Gather(subject, 1, seen, found);
        Gather(NameBigrams.Of(NameBigrams.Normalize(context.Part)), 1, seen, found);
        Gather(NameBigrams.Of(NameBigrams.Normalize(context.Sentence)), SentenceWeight, seen, found);
        Gather(NameBigrams.Of(NameBigrams.Normalize(context.Heading)), HeadingWeight, seen, found);
        var subjectWeight = Math.Max(subject.Sum(RarityOf), 1);
        IndicatorLink? best = null;
        foreach (var (id, weight) in found)
        {
            var (entry, bigrams, total) = _names[id];
            if (!UnitsAgree(entry.BaseUnit, context.BaseUnit)) continue;
            var named = weight / total;
            if (named < 0.4) continue;
            var explained = bigrams.Where(subject.Contains).Sum(RarityOf) / subjectWeight;
            var score = (0.62 * named) + (0.38 * explained);
            if (best is null || score > best.Score) best = new IndicatorLink(entry, score);
        }

        return best is { } link && link.Score >= Threshold ? link : null;
    }

    private void Gather(HashSet<int> bigrams, double weight, HashSet<int> seen, Dictionary<int, double> found)
    {
        foreach (var bigram in bigrams)
        {
            if (!_index.TryGetValue(bigram, out var postings) || !seen.Add(bigram)) continue;
            foreach (var id in postings) found[id] = found.GetValueOrDefault(id) + (weight * _rarity[bigram]);
        }
    }

    private double RarityOf(int bigram) => _rarity.GetValueOrDefault(bigram, _unseen * 0.6);

    private static readonly string[][] Kin =
        [["人", "人次", "户次"], ["家", "户", "个", "所", "座", "处"], ["件", "条", "项", "个", "部", "集"], ["次", "场次", "项"], ["家次", "家"]];

    /// <summary>Whether two base units can measure the same indicator: shares only shares, money only money, counts of kin.</summary>
    private static bool UnitsAgree(string catalogue, string? printed) =>
        printed is null || catalogue == printed || (catalogue == "%" && printed == "百分点") || Kin.Any(k => k.Contains(catalogue) && k.Contains(printed));
}
