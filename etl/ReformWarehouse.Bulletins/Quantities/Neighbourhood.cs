namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Questions about the characters around a position.</summary>
internal static class Neighbourhood
{
    /// <summary>Whether the character is a Han character.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>Whether the phrase ends right before <paramref name="at"/>.</summary>
    public static bool EndsBefore(string text, int at, int floor, string phrase) =>
        at - phrase.Length >= floor && string.CompareOrdinal(text, at - phrase.Length, phrase, 0, phrase.Length) == 0;

    /// <summary>Whether the phrase begins at <paramref name="at"/>.</summary>
    public static bool StartsAt(string text, int at, int limit, string phrase) =>
        at + phrase.Length <= limit && string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0;

    /// <summary>Whether <paramref name="phrase"/> occurs in [start, end).</summary>
    public static bool Has(string text, int start, int end, string phrase) =>
        end > start && text.AsSpan(start, end - start).Contains(phrase, StringComparison.Ordinal);

    /// <summary>Whether the character ends a clause.</summary>
    public static bool IsBoundary(char c) => "，。；！？：、,;!?（）()\t\n".Contains(c);
}
