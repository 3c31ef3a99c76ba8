namespace DuckDB.NET.Native;

/// <summary>
/// A TIMESTAMP as stored: microseconds since 1970-01-01 (seconds, milliseconds or nanoseconds in the other timestamp types); the two
/// extreme numbers mean plus and minus infinity.
/// </summary>
public struct DuckDBTimestampStruct
{
    internal const long PositiveInfinityMicros = long.MaxValue;
    internal const long NegativeInfinityMicros = -long.MaxValue;

    public long Micros { get; set; }

    public readonly bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public readonly bool IsPositiveInfinity => Micros == PositiveInfinityMicros;

    public readonly bool IsNegativeInfinity => Micros == NegativeInfinityMicros;
}

/// <summary>A TIMESTAMP as date and time of day, over DuckDB's whole range; an infinite one has an infinite date and time 00:00.</summary>
public readonly struct DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time) : IEquatable<DuckDBTimestamp>
{
    public static readonly DuckDBTimestamp PositiveInfinity = new(DuckDBDateOnly.PositiveInfinity, default);
    public static readonly DuckDBTimestamp NegativeInfinity = new(DuckDBDateOnly.NegativeInfinity, default);

    public DuckDBDateOnly Date { get; } = date;

    public DuckDBTimeOnly Time { get; } = time;

    public bool IsInfinity => Date.IsInfinity;

    public bool IsPositiveInfinity => Date.IsPositiveInfinity;

    public bool IsNegativeInfinity => Date.IsNegativeInfinity;

    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        if (timestamp.IsInfinity)
            return timestamp.IsPositiveInfinity ? PositiveInfinity : NegativeInfinity;
        var (days, micros) = CivilCalendar.FloorDivide(timestamp.Micros, DuckDBTimeOnly.MicrosPerDay);
        return new DuckDBTimestamp(DuckDBDateOnly.FromDuckDBDate(new DuckDBDate { Days = (int)days }), DuckDBTimeOnly.FromMicros(micros));
    }

    public DuckDBTimestampStruct ToDuckDBTimestampStruct()
    {
        if (IsInfinity)
            return new() { Micros = IsPositiveInfinity ? DuckDBTimestampStruct.PositiveInfinityMicros : DuckDBTimestampStruct.NegativeInfinityMicros };
        return new() { Micros = checked(Date.ToDuckDBDate().Days * DuckDBTimeOnly.MicrosPerDay + Time.ToMicros()) };
    }

    public DateTime ToDateTime() => ((DateTime)Date).AddTicks(Time.Ticks);

    public static bool operator ==(DuckDBTimestamp left, DuckDBTimestamp right) => left.Equals(right);

    public static bool operator !=(DuckDBTimestamp left, DuckDBTimestamp right) => !left.Equals(right);

    public bool Equals(DuckDBTimestamp other) => Date == other.Date && Time == other.Time;

    public override bool Equals(object? obj) => obj is DuckDBTimestamp other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Date, Time);

    public override string ToString() => $"{Date} {Time}";
}
