using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>A comparison that held for a number of years without a difference: 连续十五年快于.</summary>
internal static class StreakReader
{
    public static bool TryRead(string text, int i, int end, out Quantity found)
    {
        found = null!;
        if (!Neighbourhood.StartsAt(text, i, end, "连续")) return false;
        var at = i + 2;
        if (!Numeral.TryReadArabic(text, at, end, out var numeral) && !Numeral.TryReadChinese(text, at, end, out numeral)) return false;
        if (!Neighbourhood.StartsAt(text, numeral.End, end, "年")) return false;
        var after = numeral.End + 1;
        if (!Lexicon.Comparisons.TryMatchAt(text, after, end, out var word, out var direction) || word.Length < 2) return false;
        found = new Quantity
        {
            Form = QuantityForm.Streak,
            NumeralStart = i,
            NumeralEnd = after,
            End = after,
            Chinese = numeral.Chinese,
            Bound = direction == "higher" ? ">" : "<",
            BoundWord = word,
        };
        return true;
    }
}
