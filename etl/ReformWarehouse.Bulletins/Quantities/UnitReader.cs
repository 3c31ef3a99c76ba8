using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>What stands between a numeral and the end of its quantity: multiplier, 多 or 余, unit, and 以上 or 左右.</summary>
public readonly record struct UnitReading(decimal Multiplier, string MultiplierText, UnitEntry? Unit, BoundEntry? Bound, int End)
{
    /// <summary>Reads what follows a numeral that ends at <paramref name="at"/>.</summary>
    public static UnitReading Read(string text, int at, int limit)
    {
        BoundEntry? bound = null;
        var i = at;
        ReadInside(text, ref i, limit, ref bound);
        var multiplierStart = i;
        var multiplier = 1m;
        while (i < limit && MultiplierOf(text, i, limit) is var m && m > 1)
        {
            multiplier *= m;
            i++;
        }

        var multiplierText = text[multiplierStart..i];
        ReadInside(text, ref i, limit, ref bound);
        UnitEntry? unit = null;
        if (Lexicon.Units.TryMatchAt(text, i, limit, out var printed, out var entry) && !ContinuesWord(text, i, printed, limit))
        {
            unit = entry;
            i += printed.Length;
        }

        ReadInside(text, ref i, limit, ref bound);
        if (Lexicon.BoundsAfter.TryMatchAt(text, i, limit, out var word, out var after) && (word.Length > 1 || unit is null))
        {
            if (word != "内")
            {
                bound = after;
                i += word.Length;
            }
        }

        return new UnitReading(multiplier, multiplierText, unit, bound, i);
    }

    private static void ReadInside(string text, ref int i, int limit, ref BoundEntry? bound)
    {
        if (!Lexicon.BoundsInside.TryMatchAt(text, i, limit, out var word, out var inside)) return;
        bound ??= inside;
        i += word.Length;
    }

    private static decimal MultiplierOf(string text, int i, int limit)
    {
        var c = text[i];
        if (c is '千' && i + 1 < limit && text[i + 1] is '瓦' or '克' or '米' or '伏') return 1;
        return c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => 1m };
    }

    /// <summary>A unit character that begins another word is no unit: 元旦, 人民, 个性, 方面, 家庭 (but 家庭 after a number counts families).</summary>
    private static bool ContinuesWord(string text, int at, string unit, int limit)
    {
        var next = at + unit.Length;
        if (next >= limit) return false;
        return (unit, text[next]) switch
        {
            ("方", '面' or '案' or '式' or '向') => true,
            ("单", '位' or '独' or '元') => true,
            ("度", '电') => false,
            ("度", _) => true,
            ("位", '于' or '列' or '居') => true,
            ("站", '式') => true,
            ("分", '布' or '别' or '为' or '类' or '区' or '支' or '散' or '级' or '批' or '期' or '局') => true,
            ("口", not ('井' or '塘' or '之')) => true,
            ("级", _) => true,
            ("P", >= 'A' and <= 'z') => true,
            _ => false,
        };
    }
}
