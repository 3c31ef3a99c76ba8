using System.Globalization;

namespace ReformWarehouse.Cli.Options;

/// <summary>The day that <c>--date</c> names.</summary>
internal static class DateOption
{
    /// <summary>The day; null when none was given.</summary>
    /// <exception cref="UsageException">The text is no date.</exception>
    public static DateOnly? Parse(string? text)
    {
        if (text is null) return null;
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--date “{text}”不是日期，写法如 2025-06-30。", $"--date '{text}' is not a date; write 2025-06-30.");
    }
}
