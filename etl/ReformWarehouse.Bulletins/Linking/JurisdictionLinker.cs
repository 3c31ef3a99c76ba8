using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Linking;

/// <summary>Finds jurisdictions by name, and the jurisdiction a document speaks for.</summary>
public sealed class JurisdictionLinker
{
    private const int SpeakerRegion = 20_000;
    private const int TitleRegion = 400;
    private static readonly (string Word, string Level)[] Selves =
        [("全省", "province"), ("我省", "province"), ("全市", "prefecture"), ("我市", "prefecture"), ("全州", "prefecture"), ("我州", "prefecture"),
         ("全县", "county"), ("我县", "county"), ("全区", ""), ("我区", "")];

    private readonly Dictionary<string, JurisdictionEntry> _byCode;
    private readonly PhraseTable<JurisdictionEntry> _names;

    /// <summary>Links against these jurisdictions; names shorter than two characters and the filler rows 市辖区 and 县 are left out.</summary>
    public JurisdictionLinker(IEnumerable<JurisdictionEntry> jurisdictions)
    {
        var entries = jurisdictions.Where(j => j.Name.Length >= 2 && j.Name is not ("市辖区" or "省直辖县级行政区划" or "自治区直辖县级行政区划")).ToList();
        _byCode = entries.DistinctBy(j => j.Code, StringComparer.Ordinal).ToDictionary(j => j.Code, StringComparer.Ordinal);
        _names = new PhraseTable<JurisdictionEntry>(entries
            .OrderBy(j => j.Level switch { "nation" => 0, "province" => 1, "prefecture" => 2, _ => 3 })
            .SelectMany(j => JurisdictionNames.Of(j).Where(n => n.Length >= (j.Level == "county" ? 3 : 2)).Select(n => (n, j))));
    }

    /// <summary>The jurisdiction with this code; null when it is unknown.</summary>
    public JurisdictionEntry? ByCode(string? code) => code is not null && _byCode.TryGetValue(code, out var entry) ? entry : null;

    /// <summary>The jurisdiction named at this position, longest name first.</summary>
    public JurisdictionEntry? NamedAt(string text, int at, int limit, out int length)
    {
        var found = _names.TryMatchAt(text, at, limit, out var phrase, out var entry);
        length = found ? phrase!.Length : 0;
        return found ? entry : null;
    }

    /// <summary>Jurisdictions named in the span, left to right.</summary>
    public IEnumerable<(int At, string Name, JurisdictionEntry Entry)> NamedIn(string text, int start, int end) => _names.FindAll(text, start, end);

    /// <summary>The ancestor of <paramref name="code"/> at the level that 全国, 全省, 全市 name; itself when it is at that level.</summary>
    public JurisdictionEntry? AncestorAt(string? code, string level)
    {
        for (var entry = ByCode(code); entry is not null; entry = ByCode(entry.ParentCode))
            if (entry.Level == level) return entry;
        return null;
    }

    /// <summary>Whether <paramref name="code"/> is <paramref name="ancestor"/> or lies in it.</summary>
    public bool IsWithin(string? code, string? ancestor)
    {
        for (var entry = ByCode(code); entry is not null; entry = ByCode(entry.ParentCode))
            if (entry.Code == ancestor) return true;
        return false;
    }

    /// <summary>
    /// The jurisdiction a document speaks for: the one named most, names in the title counting more, and much more when
    /// the document speaks of itself at that level (全州, 我省).
    /// </summary>
    public JurisdictionEntry? SpeakerOf(string text)
    {
        var region = Math.Min(text.Length, SpeakerRegion);
        var levels = SelfReferences(text, region);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (at, _, entry) in _names.FindAll(text, 0, region))
        {
            if (entry.Level == "nation") continue;
            scores[entry.Code] = scores.GetValueOrDefault(entry.Code) + (at < TitleRegion ? 4 : 1);
        }

        if (scores.Count == 0) return ByCode("000000");
        return ByCode(scores.MaxBy(s => s.Value * (1 + (3 * levels.GetValueOrDefault(_byCode[s.Key].Level)))).Key);
    }

    /// <summary>The share of each level among the words a document uses for itself.</summary>
    private static Dictionary<string, double> SelfReferences(string text, int region)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (word, level) in Selves)
        {
            if (level.Length == 0) continue;
            for (var at = text.IndexOf(word, 0, region, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 2, region - at - 2, StringComparison.Ordinal))
            {
                counts[level] = counts.GetValueOrDefault(level) + 1;
                if (region - at - 2 <= 0) break;
            }
        }

        var total = counts.Values.Sum();
        foreach (var level in counts.Keys.ToList()) counts[level] /= total;
        return counts;
    }
}
