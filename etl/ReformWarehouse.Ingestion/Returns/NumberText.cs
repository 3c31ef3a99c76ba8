using System.Globalization;
using System.Text;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>Reads a numeral as offices type it: full-width digits, thousands separators, a trailing percent sign. Never guesses.</summary>
public static class NumberText
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    /// <returns>False when the text is no single decimal number.</returns>
    public static bool TryParse(string text, out decimal value)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        return decimal.TryParse(plain, Styles, CultureInfo.InvariantCulture, out value) && HasRegularGroups(plain);
    }

    /// <summary>1,234 and 12,345,678 are groups of three; 1,23 is a slip that must not become 123.</summary>
    private static bool HasRegularGroups(string plain)
    {
        var whole = plain.AsSpan().TrimStart("+-");
        if (whole.IndexOf('.') is >= 0 and var point) whole = whole[..point];
        if (!whole.Contains(',')) return true;
        var first = true;
        foreach (var range in whole.Split(','))
        {
            var length = whole[range].Length;
            if (first ? length is < 1 or > 3 : length != 3) return false;
            first = false;
        }

        return true;
    }
}
