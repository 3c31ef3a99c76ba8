using System.Diagnostics.CodeAnalysis;

namespace ReformWarehouse.Bulletins.Lexicons;

/// <summary>Phrases with a value, found at a position of a text: the longest phrase wins.</summary>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<char, List<(string Phrase, T Value)>> _byFirst = [];
    private readonly Dictionary<char, List<(string Phrase, T Value)>> _byLast = [];

    /// <summary>Builds the table; a phrase given twice keeps its first value.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> entries)
    {
        foreach (var entry in entries.DistinctBy(e => e.Phrase, StringComparer.Ordinal))
        {
            Bucket(_byFirst, entry.Phrase[0]).Add(entry);
            Bucket(_byLast, entry.Phrase[^1]).Add(entry);
        }

        foreach (var bucket in _byFirst.Values.Concat(_byLast.Values))
            bucket.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/> and ends at or before <paramref name="limit"/>.</summary>
    public bool TryMatchAt(string text, int at, int limit, [NotNullWhen(true)] out string? phrase, [MaybeNullWhen(false)] out T value)
    {
        if (at < limit && _byFirst.TryGetValue(text[at], out var bucket))
        {
            foreach (var entry in bucket)
            {
                if (at + entry.Phrase.Length > limit || string.CompareOrdinal(text, at, entry.Phrase, 0, entry.Phrase.Length) != 0) continue;
                (phrase, value) = entry;
                return true;
            }
        }

        (phrase, value) = (null, default);
        return false;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> (exclusive) and begins at or after <paramref name="floor"/>.</summary>
    public bool TryMatchEndingAt(string text, int end, int floor, [NotNullWhen(true)] out string? phrase, [MaybeNullWhen(false)] out T value)
    {
        if (end > floor && _byLast.TryGetValue(text[end - 1], out var bucket))
        {
            foreach (var entry in bucket)
            {
                var start = end - entry.Phrase.Length;
                if (start < floor || string.CompareOrdinal(text, start, entry.Phrase, 0, entry.Phrase.Length) != 0) continue;
                (phrase, value) = entry;
                return true;
            }
        }

        (phrase, value) = (null, default);
        return false;
    }

    /// <summary>Every phrase in [<paramref name="start"/>, <paramref name="end"/>), left to right, without overlap.</summary>
    public IEnumerable<(int At, string Phrase, T Value)> FindAll(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (TryMatchAt(text, i, end, out var phrase, out var value))
            {
                yield return (i, phrase, value);
                i += phrase.Length;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>Whether any phrase occurs in [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public bool Occurs(string text, int start, int end) => FindAll(text, start, end).Any();

    private static List<(string Phrase, T Value)> Bucket(Dictionary<char, List<(string Phrase, T Value)>> table, char key)
    {
        if (!table.TryGetValue(key, out var bucket)) table[key] = bucket = [];
        return bucket;
    }
}
