using System.Globalization;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>A bound of a column in a file, in the form the protocol asks for.</summary>
internal sealed record StatisticsBound(string Text, bool IsNumber)
{
    private const int LongestString = 32;
    private const long TicksPerMillisecond = TimeSpan.TicksPerMillisecond;

    /// <summary>A value at or below every value of the column; null when none can be given.</summary>
    public static StatisticsBound? Lower(string type, ColumnStatistics of) => of.Min is null ? null : Of(type, of, of.Min, upper: false);

    /// <summary>A value at or above every value of the column; null when none can be given.</summary>
    public static StatisticsBound? Upper(string type, ColumnStatistics of) => of.Max is null ? null : Of(type, of, of.Max, upper: true);

    private static StatisticsBound? Of(string type, ColumnStatistics of, string text, bool upper) => type switch
    {
        "string" => String(text, upper),
        "long" or "integer" or "short" or "byte" => long.TryParse(text, CultureInfo.InvariantCulture, out _) ? new(text, true) : null,
        "double" or "float" => of.HasNan ? null : Floating(text),
        "date" => Date(text),
        "timestamp" => Instant(text, upper),
        "boolean" or "binary" => null,
        _ when DeltaField.IsDecimal(type) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? new(text, true) : null,
        _ => null,
    };

    // A prefix is a lower bound; as an upper bound it would be too small.
    private static StatisticsBound? String(string text, bool upper)
    {
        if (text.Length <= LongestString) return new(text, false);
        if (upper) return null;
        var end = char.IsHighSurrogate(text[LongestString - 1]) ? LongestString - 1 : LongestString;
        return new(text[..end], false);
    }

    private static StatisticsBound? Floating(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new(value.ToString("R", CultureInfo.InvariantCulture), true)
            : null;

    private static StatisticsBound? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new(text, false) : null;

    private static StatisticsBound? Instant(string text, bool upper)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return null;
        var ticks = instant.UtcTicks / TicksPerMillisecond * TicksPerMillisecond;
        if (upper && ticks < instant.UtcTicks)
        {
            if (ticks > DateTimeOffset.MaxValue.UtcTicks - TicksPerMillisecond) return null;
            ticks += TicksPerMillisecond;
        }

        return new(new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), false);
    }
}
