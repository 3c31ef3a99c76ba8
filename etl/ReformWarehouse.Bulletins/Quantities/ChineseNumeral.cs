namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Numbers in Chinese characters: 两, 十二, 五千五百七十五万, 三点五.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Characters = "零〇一二两三四五六七八九十百千万亿点";

    /// <summary>Whether the character can stand in a Chinese numeral.</summary>
    public static bool IsPart(char c) => Characters.Contains(c);

    /// <summary>Whether the character is a Chinese digit from 零 to 九.</summary>
    public static bool IsDigit(char c) => c is '〇' or '两' || Digits.Contains(c);

    /// <summary>The value of the whole span, or null when the characters form no number.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 20) return null;
        var point = text.IndexOf('点');
        if (point >= 0) return ParseDecimal(text, point);
        decimal total = 0, section = 0, digit = -1, lastUnit = 0;
        foreach (var c in text)
        {
            if (IsDigit(c))
            {
                if (digit > 0) return null;
                digit = DigitOf(c);
                continue;
            }

            switch (c)
            {
                case '十' or '百' or '千':
                    lastUnit = c == '十' ? 10 : c == '百' ? 100 : 1000;
                    section += (digit < 0 ? 1 : digit) * lastUnit;
                    digit = -1;
                    break;
                case '万' or '亿':
                    var unit = c == '万' ? 10_000m : 100_000_000m;
                    section += Math.Max(digit, 0);
                    if (section == 0 && total == 0) section = 1;
                    total = c == '亿' ? (total + section) * unit : total + (section * unit);
                    (section, digit, lastUnit) = (0, -1, unit);
                    break;
                default:
                    return null;
            }
        }

        return total + section + Math.Max(digit, 0);
    }

    private static decimal? ParseDecimal(ReadOnlySpan<char> text, int point)
    {
        if (point == 0 || point == text.Length - 1 || Parse(text[..point]) is not { } whole) return null;
        decimal fraction = 0, place = 0.1m;
        foreach (var c in text[(point + 1)..])
        {
            if (!IsDigit(c)) return null;
            fraction += DigitOf(c) * place;
            place /= 10;
        }

        return whole + fraction;
    }

    private static int DigitOf(char c) => c switch { '两' => 2, '〇' => 0, _ => Digits.IndexOf(c) };
}
