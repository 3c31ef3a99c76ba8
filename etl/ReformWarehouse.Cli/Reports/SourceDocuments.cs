using System.Security.Cryptography;
using System.Text;

namespace ReformWarehouse.Cli.Reports;

/// <summary>
/// The original documents in a folder, for quotes. A document counts only when its bytes are those that the figures were drawn from; otherwise a
/// span would quote other words.
/// </summary>
/// <param name="folder">Where they lie; null when none are at hand.</param>
internal sealed class SourceDocuments(string? folder)
{
    private const int LongestQuote = 240;

    private readonly Dictionary<string, Rune[]?> texts = new(StringComparer.Ordinal);

    /// <param name="name">File name as the return states it.</param>
    /// <param name="sha256">Of the document's bytes, hexadecimal.</param>
    /// <param name="start">First code point.</param>
    /// <param name="end">Code point after the last one.</param>
    /// <returns>The words on one line; null when the document is absent, is another one, or is shorter than the span.</returns>
    public string? Quote(string name, string sha256, int start, int end)
    {
        if (folder is null || Path.GetFileName(name) != name) return null;
        if (!texts.TryGetValue(name, out var text)) texts[name] = text = Read(Path.Combine(folder, name), sha256);
        if (text is null || start < 0 || end <= start || end > text.Length) return null;
        var quote = string.Concat(text[start..Math.Min(end, start + LongestQuote)].Select(rune => Rune.IsWhiteSpace(rune) ? "" : rune.ToString()));
        return end - start > LongestQuote ? quote + "…" : quote;
    }

    private static Rune[]? Read(string path, string sha256)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        return Convert.ToHexString(SHA256.HashData(bytes)).Equals(sha256, StringComparison.OrdinalIgnoreCase)
            ? [.. Encoding.UTF8.GetString(bytes).EnumerateRunes()]
            : null;
    }
}
