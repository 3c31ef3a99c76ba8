using System.Globalization;

namespace ReformWarehouse.Cli.Options;

/// <summary>Reads several calendar years: <c>2018..2022</c> (both included), <c>2018,2020</c>, or both forms mixed.</summary>
internal static class YearList
{
    /// <returns>In order, each once.</returns>
    public static IReadOnlyList<int> Parse(string text)
    {
        var years = new SortedSet<int>();
        foreach (var part in text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split("..");
            if (ends.Length > 2 || Year(ends[0]) is not { } first || Year(ends[^1]) is not { } last || last < first)
                throw new UsageException($"--years “{part}”写法应为 2018..2022 或 2018,2020。", $"--years '{part}': write 2018..2022 or 2018,2020.");
            for (var year = first; year <= last; year++) years.Add(year);
        }

        return years.Count > 0 ? [.. years] : throw new UsageException("--years 没有年份，写法应为 2018..2022。", "--years names no year; write 2018..2022.");
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100 ? year : null;
}
