using System.CommandLine;
using System.Globalization;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Options;

/// <summary>Reads the options that the gap commands share.</summary>
internal static class GapOptions
{
    public static Option<string?> AsOf() => new("--as-of") { Description = "按该日所知 / as known on that day (Asia/Shanghai)", HelpName = "DATE" };

    /// <summary>A day means its end in Asia/Shanghai: what was learned on that day counts.</summary>
    public static DateTimeOffset? Instant(string? text, string option = "--as-of")
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsOfTheCalendar(day.Year))
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).AddTicks(-10).ToUniversalTime();
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && IsOfTheCalendar(instant.Year)) return instant.ToUniversalTime();
        throw new UsageException(
            $"{option} “{text}”不是 {Period.Earliest} 到 {Period.Latest} 年的日期，写法如 2025-06-30。", $"{option} '{text}' is not a date of {Period.Earliest} to {Period.Latest}; write 2025-06-30.");
    }

    private static bool IsOfTheCalendar(int year) => year is >= Period.Earliest and <= Period.Latest;
}
