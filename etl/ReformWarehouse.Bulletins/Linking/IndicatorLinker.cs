using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Linking;

/// <summary>The words around a figure, by nearness: its subject, its part of the clause, the sentence before and after it, the headings above.</summary>
public sealed record LinkContext(
    string Subject, string Part, string Before, string After, string Heading, string? BaseUnit, string? PrintedUnit, string? SpeakerCode)
{
    /// <summary>Whether the figure counts what is new or what happened, so that no stock can be meant.</summary>
    public bool IsFlow { get; init; }
}

/// <summary>A catalogue entry chosen for a figure, with a score from 0 to 1.</summary>
public sealed record IndicatorLink(IndicatorEntry Indicator, double Score);

/// <summary>
/// Chooses the catalogue's indicator for a figure: how much of a name of the indicator (rare character pairs weigh more)
/// stands in the words around the figure, nearer words counting more; how much of the figure's subject and part the name
/// explains; whether the name's condition holds; and whether the units can be the same. Below the threshold nothing is
/// chosen: an unknown indicator stays text.
/// </summary>
public sealed class IndicatorLinker
{
    private const int LongestNarrowed = 18;
    private const double Threshold = 0.52;
    private const double LeastNamed = 0.4;
    private const double LeastNamedNearby = 0.25;
    private const double LeastScoreWithoutUnit = 0.75;
    private static readonly (double Named, double Subject, double Part) Weights = (0.58, 0.34, 0.08);
    private readonly List<(IndicatorEntry Entry, string Name, string? Condition, HashSet<int> Bigrams, double Weight)> _names = [];
    private readonly Dictionary<int, List<int>> _index = [];
    private readonly Dictionary<int, double> _rarity = [];
    private readonly double _unseen;

    /// <summary>Links against these indicators.</summary>
    public IndicatorLinker(IEnumerable<IndicatorEntry> indicators)
    {
        foreach (var entry in indicators)
        {
            foreach (var alias in entry.Aliases.Prepend(new AliasEntry(entry.Name)).DistinctBy(a => NameBigrams.Normalize(a.Name), StringComparer.Ordinal))
                if (NameBigrams.Normalize(alias.Name) is { Length: >= 2 } name) _names.Add((entry, name, alias.Condition, NameBigrams.Of(name), 0));
        }

        for (var i = 0; i < _names.Count; i++)
        {
            foreach (var bigram in _names[i].Bigrams)
            {
                if (!_index.TryGetValue(bigram, out var postings)) _index[bigram] = postings = [];
                postings.Add(i);
            }
        }

        foreach (var (bigram, postings) in _index) _rarity[bigram] = Math.Log(1 + ((double)_names.Count / postings.Count));
        _unseen = 0.6 * Math.Log(1 + _names.Count);
        for (var i = 0; i < _names.Count; i++) _names[i] = _names[i] with { Weight = _names[i].Bigrams.Sum(b => _rarity[b]) };
    }

    /// <summary>The best indicator for the figure, or null.</summary>
    public IndicatorLink? Link(LinkContext context)
    {
        var subject = NameBigrams.Of(NameBigrams.Normalize(context.Subject));
        var part = NameBigrams.Of(NameBigrams.Normalize(context.Part));
        var qualifiers = context.Subject.Length > LongestNarrowed ? [] : Lexicon.Qualifiers.FindAll(context.Subject, 0, context.Subject.Length).Select(q => q.Phrase).ToList();
        var contraries = Contradicted(context);
        var found = new Dictionary<int, double>();
        var seen = new HashSet<int>();
        Gather(subject, 1, seen, found);
        Gather(part, 0.95, seen, found);
        Gather(NameBigrams.Of(NameBigrams.Normalize(context.Before)), 0.7, seen, found);
        Gather(NameBigrams.Of(NameBigrams.Normalize(context.After)), 0.6, seen, found);
        Gather(NameBigrams.Of(NameBigrams.Normalize(context.Heading)), 0.35, seen, found);
        var (subjectWeight, partWeight) = (Math.Max(subject.Sum(RarityOf), 1), Math.Max(part.Sum(RarityOf), 1));
        IndicatorLink? best = null;
        foreach (var (id, weight) in found)
        {
            var (entry, _, condition, bigrams, total) = _names[id];
            var named = weight / total;
            if (named < LeastNamed || !UnitsAgree(entry.BaseUnit, context.BaseUnit) || (context.IsFlow && entry.MeasureType == "stock")) continue;
            if (qualifiers.Any(q => !_names[id].Name.Contains(q, StringComparison.Ordinal))) continue;
            if (contraries.Any(c => _names[id].Name.Contains(c, StringComparison.Ordinal))) continue;
            var holds = AliasCondition.Holds(condition, context);
            if (holds == false || bigrams.Where(b => subject.Contains(b) || part.Contains(b)).Sum(b => _rarity[b]) < LeastNamedNearby * total) continue;
            var score = (Weights.Named * named)
                + (Weights.Subject * bigrams.Where(subject.Contains).Sum(RarityOf) / subjectWeight)
                + (Weights.Part * bigrams.Where(part.Contains).Sum(RarityOf) / partWeight)
                + (holds == true ? 0.05 : 0);
            if (best is null || score > best.Score) best = new IndicatorLink(entry, Math.Min(score, 1));
        }

        var least = context.BaseUnit is null && context.PrintedUnit is not null ? LeastScoreWithoutUnit : Threshold;
        return best is { } link && link.Score >= least ? link : null;
    }

    /// <summary>Words that the indicator's name must not have, since only their contrary stands beside the figure.</summary>
    private static List<string> Contradicted(LinkContext context)
    {
        bool Near(string word) => context.Part.Contains(word, StringComparison.Ordinal) || context.Before.Contains(word, StringComparison.Ordinal);
        return [.. Lexicon.Contraries.Where(c => Near(c.Second) && !Near(c.First)).Select(c => c.First)];
    }

    private void Gather(HashSet<int> bigrams, double weight, HashSet<int> seen, Dictionary<int, double> found)
    {
        foreach (var bigram in bigrams)
        {
            if (!_index.TryGetValue(bigram, out var postings) || !seen.Add(bigram)) continue;
            foreach (var id in postings) found[id] = found.GetValueOrDefault(id) + (weight * _rarity[bigram]);
        }
    }

    private double RarityOf(int bigram) => _rarity.GetValueOrDefault(bigram, _unseen);

    private static readonly string[][] Kin =
        [["人", "人次", "户次"], ["家", "户", "个", "所", "座", "处"], ["件", "条", "项", "个", "部", "集"], ["次", "场次", "项"], ["家次", "家"]];

    /// <summary>Whether two base units can measure the same indicator: shares only shares, money only money, counts of kin.</summary>
    private static bool UnitsAgree(string catalogue, string? printed) =>
        printed is null || catalogue == printed || (catalogue == "%" && printed == "百分点") || Kin.Any(k => k.Contains(catalogue) && k.Contains(printed));
}
