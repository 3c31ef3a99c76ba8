using System.Globalization;

namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>A number at a position of a text: its span, its value, and whether it is in Chinese characters.</summary>
public readonly record struct Numeral(int Start, int End, decimal Value, bool Chinese)
{
    /// <summary>Reads the Arabic numeral that begins at <paramref name="at"/> (thousands marks and a decimal point allowed).</summary>
    public static bool TryReadArabic(string text, int at, int limit, out Numeral numeral)
    {
        numeral = default;
        var end = at;
        while (end < limit && char.IsAsciiDigit(text[end])) end++;
        if (end == at) return false;
        end = SkipThousands(text, at, end, limit);
        if (end + 1 < limit && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < limit && char.IsAsciiDigit(text[end])) end++;
        }

        var digits = text[at..end].Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (digits.Length > 20 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            // A run of digits longer than any statistic (an identifier): a number whose value nobody uses.
            numeral = new Numeral(at, end, -1, Chinese: false);
            return true;
        }

        numeral = new Numeral(at, end, value, Chinese: false);
        return true;
    }

    /// <summary>Reads the Chinese numeral that begins at <paramref name="at"/>: the longest run of numeral characters that forms a number.</summary>
    public static bool TryReadChinese(string text, int at, int limit, out Numeral numeral)
    {
        numeral = default;
        var end = at;
        while (end < limit && end - at < 20 && ChineseNumeral.IsPart(text[end])) end++;
        for (; end > at; end--)
        {
            if (text[end - 1] == '点' || ChineseNumeral.Parse(text.AsSpan(at, end - at)) is not { } value) continue;
            numeral = new Numeral(at, end, value, Chinese: true);
            return true;
        }

        return false;
    }

    private static int SkipThousands(string text, int at, int end, int limit)
    {
        if (end - at > 3) return end;
        while (end + 3 < limit && text[end] is ',' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2])
               && char.IsAsciiDigit(text[end + 3]) && (end + 4 >= limit || !char.IsAsciiDigit(text[end + 4]))) end += 4;
        return end;
    }
}
