using System.Globalization;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Cli.Query;

/// <summary>How a question's members are written: codes (also of divisions that exist no more), names, days.</summary>
internal static class CubeNames
{
    public static MemberNames Members { get; } = new(Codes.Indicator, Jurisdiction, Instant);

    public static string Jurisdiction(string text) => ReferenceData.Jurisdictions.Latest(text) is not null ? text : Codes.Jurisdiction(text);

    /// <summary>A day means its end in Asia/Shanghai: what was learned on that day counts.</summary>
    public static DateTimeOffset Instant(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).AddTicks(-10).ToUniversalTime();
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant.ToUniversalTime();
        throw new UsageException($"“{text}”不是日期，写法如 2025-06-30。", $"'{text}' is not a date; write 2025-06-30.");
    }
}
