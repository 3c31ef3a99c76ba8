using System.Globalization;
using System.Text;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>Reads a numeral as offices type it: full-width digits, thousands separators (1,234 or 1 234), a minus of any width. Never guesses.</summary>
public static class NumberText
{
    private const int LongestNumeral = 40;
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <returns>False when the text is no single decimal number.</returns>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        if (text.Length > LongestNumeral) return false;
        var plain = text.Normalize(NormalizationForm.FormKC).Trim().Replace('−', '-').Replace('，', ',');
        return TryJoinGroups(plain, out var joined) && decimal.TryParse(joined, Styles, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Separates a sign of percent or permille from the numeral it follows: <c>28.18％</c>.</summary>
    /// <returns>The text without the sign, and <c>%</c> or <c>‰</c>; null when there is none.</returns>
    public static (string Text, string? Sign) SplitShareSign(string text)
    {
        var plain = text.TrimEnd();
        return plain.Length == 0 ? (text, null) : plain[^1] switch
        {
            '%' or '％' or '﹪' => (plain[..^1].TrimEnd(), "%"),
            '‰' => (plain[..^1].TrimEnd(), "‰"),
            _ => (text, null),
        };
    }

    /// <summary>1,234 and 12 345 678 are groups of three; 1,23 is a slip that must not become 123.</summary>
    private static bool TryJoinGroups(string plain, out string joined)
    {
        joined = plain;
        var separator = plain.Contains(',') ? ',' : ' ';
        if (!plain.Contains(separator)) return true;
        var point = plain.IndexOf('.');
        var whole = (point < 0 ? plain : plain[..point]).TrimStart('+', '-');
        var groups = whole.Split(separator);
        if (groups[0].Length is < 1 or > 3 || groups.Skip(1).Any(group => group.Length != 3) || !groups.All(group => group.All(char.IsAsciiDigit)))
            return false;
        if (point >= 0 && plain.AsSpan(point).Contains(separator)) return false;
        joined = plain.Replace(separator.ToString(), "", StringComparison.Ordinal);
        return true;
    }
}
