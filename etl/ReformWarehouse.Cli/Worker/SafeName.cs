using System.Text;

namespace ReformWarehouse.Cli.Worker;

/// <summary>
/// A name under which something can be put away, whatever an office called it: no path, no drive, no control or format character (a right-to-left mark can hide an
/// extension), nothing that Windows forbids, and short enough for a number and .reason.json behind it.
/// </summary>
internal static class SafeName
{
    private const int LongestBytes = 180;

    public static string Of(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            safe.Append(IsHarmless(rune) ? rune.ToString() : "_");
        var (stem, extension) = (Path.GetFileNameWithoutExtension(safe.ToString()), Path.GetExtension(safe.ToString()));
        if (Encoding.UTF8.GetByteCount(extension) > 20) (stem, extension) = (safe.ToString(), "");
        stem = Shortened(stem.Trim(' ', '.'), LongestBytes - Encoding.UTF8.GetByteCount(extension));
        return (stem.Length == 0 ? "_" : stem) + extension.TrimEnd(' ', '.');
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse)
        && rune != Rune.ReplacementChar && !"/\\:*?\"<>|".Contains(rune.ToString(), StringComparison.Ordinal);

    private static string Shortened(string text, int longest)
    {
        while (Encoding.UTF8.GetByteCount(text) > longest) text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        return text;
    }
}
