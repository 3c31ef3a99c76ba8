using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Sections;

/// <summary>
/// Reads brackets that close a sentence and name who answers for it: with a label (责任单位：…) or with roles (…牵头，…配合).
/// Any other bracket is left alone. The roles themselves are not kept.
/// </summary>
internal static class ResponsibleUnitsReader
{
    private const string Open = "（(〔[【";
    private const string Close = "）)〕]】";
    private const int LongestName = 30;
    private const int LongestBracket = 600;

    /// <summary>The brackets of the paragraph in order.</summary>
    public static IReadOnlyList<ResponsibleUnits> Read(string text, int start, int end)
    {
        var found = new List<ResponsibleUnits>();
        for (var at = start; at < end; at++)
        {
            if (!Open.Contains(text[at])) continue;
            var close = CloseOf(text, at, Math.Min(end, at + LongestBracket));
            if (close < 0) continue;
            if (ClosesSentence(text, start, at, close, end) && NamesIn(text[(at + 1)..close]) is { Count: > 0 } names) found.Add(new ResponsibleUnits(at, names));
            at = close;
        }

        return found;
    }

    /// <summary>Whether the whole paragraph is such a bracket, which then closes the paragraphs above it.</summary>
    public static bool IsAlone(ResponsibleUnits units, int start) => units.At == start;

    /// <summary>The bracket that closes the one at <paramref name="at"/>, brackets inside it passed over; -1 for none.</summary>
    private static int CloseOf(string text, int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            if (Open.Contains(text[i])) depth++;
            else if (Close.Contains(text[i]) && --depth == 0) return i;
        }

        return -1;
    }

    private static bool ClosesSentence(string text, int start, int at, int close, int end) =>
        at == start || "。；！".Contains(text[at - 1]) || close + 1 == end || "。；".Contains(text[close + 1]);

    private static List<string> NamesIn(string content)
    {
        var (names, isResponsibility) = (new List<string>(), false);
        foreach (var piece in Pieces(content))
        {
            var name = piece;
            if (name.IndexOfAny([':', '：']) is > 0 and var colon && Is(name[..colon], "label")) (name, isResponsibility) = (name[(colon + 1)..], true);
            while (Word(name, atEnd: true, "role", "filler") is { } tail)
            {
                isResponsibility |= Is(tail, "role");
                name = name[..^tail.Length];
            }

            while (Word(name, atEnd: false, "filler") is { } head) name = name[head.Length..];
            if (name.Length == 0) continue;
            if (name.Length is < 2 or > LongestName || name.Any(c => char.IsAsciiDigit(c) || "。？！：%“”".Contains(c))) return [];
            if (!names.Contains(name)) names.Add(name);
        }

        return isResponsibility ? names : [];
    }

    /// <summary>The content between the marks of enumeration; marks inside a bracket of its own do not part.</summary>
    private static IEnumerable<string> Pieces(string content)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i <= content.Length; i++)
        {
            if (i < content.Length && Open.Contains(content[i])) depth++;
            else if (i < content.Length && Close.Contains(content[i])) depth--;
            if (i < content.Length && (depth > 0 || !"、，,；;。".Contains(content[i]))) continue;
            yield return content[from..i];
            from = i + 1;
        }
    }

    private static bool Is(string word, string place) =>
        Lexicon.Responsible.TryMatchAt(word, 0, word.Length, out var phrase, out var value) && phrase.Length == word.Length && value == place;

    private static string? Word(string name, bool atEnd, params ReadOnlySpan<string> places)
    {
        var matched = atEnd
            ? Lexicon.Responsible.TryMatchEndingAt(name, name.Length, 0, out var phrase, out var value)
            : Lexicon.Responsible.TryMatchAt(name, 0, name.Length, out phrase, out value);
        return matched && places.Contains(value!) ? phrase : null;
    }
}
