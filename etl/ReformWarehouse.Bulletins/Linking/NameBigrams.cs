namespace ReformWarehouse.Bulletins.Linking;

/// <summary>A name as the set of its adjacent character pairs: quotation marks, brackets and blanks do not count.</summary>
internal static class NameBigrams
{
    private const string Ignored = "“”‘’《》（）() 、，；：·—-等的了";

    /// <summary>The name without marks that do not distinguish it.</summary>
    public static string Normalize(ReadOnlySpan<char> name)
    {
        var kept = new char[name.Length];
        var n = 0;
        foreach (var c in name)
            if (!Ignored.Contains(c)) kept[n++] = c;
        return new string(kept, 0, n);
    }

    /// <summary>The distinct bigrams of a normalised name; a one-character name is its own.</summary>
    public static HashSet<int> Of(string normalized)
    {
        var bigrams = new HashSet<int>();
        for (var i = 0; i + 1 < normalized.Length; i++) bigrams.Add((normalized[i] << 16) | normalized[i + 1]);
        return bigrams;
    }
}
