namespace ReformWarehouse.Bulletins.Lexicons;

/// <summary>Reads a lexicon: tab-separated rows, one entry a line; a line that begins with # is a comment.</summary>
public static class LexiconFile
{
    /// <summary>The rows of the embedded lexicon <paramref name="name"/> (without its extension).</summary>
    /// <exception cref="InvalidOperationException">The lexicon is not part of the assembly.</exception>
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream($"lexicon/{name}.tsv")
            ?? throw new InvalidOperationException($"The lexicon '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            rows.Add(line.Split('\t'));
        }

        return rows;
    }
}
