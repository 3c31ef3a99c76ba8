using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>Small readings of the texts on a form: years, units in brackets, text without layout.</summary>
internal static partial class FormText
{
    /// <summary>Without spaces and line breaks, full-width letters and digits as half-width: headers are spread out to look well.</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(character)) compact.Append(character);
        return compact.ToString();
    }

    /// <summary>The four-digit year in a text; null when there is none or more than one.</summary>
    public static int? Year(string text)
    {
        var years = YearPattern().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        return years.Count == 1 ? years[0] : null;
    }

    /// <summary>Takes a unit off the end: <c>技能人才总量（万人）</c>, <c>占比(%)</c>, <c>产值，亿元</c>. Brackets that hold no unit belong to the name.</summary>
    public static (string Text, string? Unit) SplitUnit(string compact)
    {
        var match = UnitPattern().Match(compact);
        if (match.Success && Unit(match.Groups["unit"].Value) is { } unit) return (compact[..match.Index], unit);
        return (compact, null);
    }

    /// <summary>The unit as the unit list writes it; null when it is none.</summary>
    public static string? Unit(string text)
    {
        var compact = Compact(text);
        if (compact.StartsWith("单位:", StringComparison.Ordinal)) compact = compact[3..];
        return ReferenceData.Units.Find(compact) is not null ? compact : ReferenceData.Units.Find(text.Trim()) is not null ? text.Trim() : null;
    }

    [GeneratedRegex("(?<!\\d)(?:19|20)\\d{2}(?!\\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearPattern();

    [GeneratedRegex("(?:\\((?:单位:)?(?<unit>[^()]{1,8})\\)|[,:](?<unit>[^,:()]{1,6}))$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitPattern();
}
