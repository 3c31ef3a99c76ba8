using System.Globalization;

namespace ReformWarehouse.Bulletins.Sections;

/// <summary>Years and plan periods named in a text.</summary>
internal static class YearReader
{
    private static readonly (string Name, int Start)[] Plans =
        [("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026), ("十六五", 2031)];

    /// <summary>Every four-digit year followed by 年 (or by a dash and a year) in [start, end).</summary>
    public static IEnumerable<(int At, int Year)> Years(string text, int start, int end)
    {
        for (var i = start; i + 4 <= end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > start && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '.'))) continue;
            var stop = i;
            while (stop < end && char.IsAsciiDigit(text[stop])) stop++;
            if (stop - i == 4 && stop < end && text[stop] is '年' or '—' or '-' or '至' or '–')
            {
                var year = int.Parse(text.AsSpan(i, 4), CultureInfo.InvariantCulture);
                if (year is >= 1949 and <= 2100) yield return (i, year);
            }

            i = stop - 1;
        }
    }

    /// <summary>The first five-year plan named in [start, end), as its period.</summary>
    public static (int At, PeriodContext Period)? Plan(string text, int start, int end)
    {
        (int, PeriodContext)? first = null;
        var best = end;
        foreach (var (name, year) in Plans)
        {
            var at = text.IndexOf(name, start, Math.Max(0, best - start), StringComparison.Ordinal);
            if (at < 0) continue;
            best = at;
            first = (at, new PeriodContext(year, year + 4, Stated: true));
        }

        return first;
    }

    /// <summary>A span of years (2023—2025年, 2021-2025) named in [start, end).</summary>
    public static PeriodContext? Span(string text, int start, int end)
    {
        foreach (var (at, year) in Years(text, start, end))
        {
            var next = at + 4;
            if (next < end && text[next] == '年') next++;
            if (next >= end || text[next] is not ('—' or '-' or '–' or '至')) continue;
            while (next < end && text[next] is '—' or '-' or '–' or '至') next++;
            if (next + 4 <= end && int.TryParse(text.AsSpan(next, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last > year && last - year < 20)
                return new PeriodContext(year, last, Stated: true);
        }

        return null;
    }
}
