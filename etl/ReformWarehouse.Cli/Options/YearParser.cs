using System.CommandLine.Parsing;
using System.Globalization;

namespace ReformWarehouse.Cli.Options;

/// <summary>Reads a calendar year.</summary>
internal static class YearParser
{
    public static int? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100) return year;
        result.AddError($"“{text}”不是 1949—2100 之间的年份。 / '{text}' is not a year from 1949 to 2100.");
        return null;
    }
}
