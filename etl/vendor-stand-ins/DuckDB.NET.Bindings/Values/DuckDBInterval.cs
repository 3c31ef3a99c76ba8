using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An INTERVAL: months, days and microseconds, which DuckDB never converts into each other.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBInterval(int months, int days, long micros) : IEquatable<DuckDBInterval>
{
    public int Months { get; } = months;

    public int Days { get; } = days;

    public long Micros { get; } = micros;

    /// <summary>Refused for an interval with months: a month has no fixed length.</summary>
    public static explicit operator TimeSpan(DuckDBInterval interval)
    {
        if (interval.Months != 0)
            throw new ArgumentOutOfRangeException(nameof(interval), $"An interval with months ({interval.Months}) has no fixed length: read it as DuckDBInterval.");
        return TimeSpan.FromDays(interval.Days) + new TimeSpan(checked(interval.Micros * TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Whole days and the rest; DuckDB keeps microseconds, so the last decimal of a tick is cut.</summary>
    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond);

    public static bool operator ==(DuckDBInterval left, DuckDBInterval right) => left.Equals(right);

    public static bool operator !=(DuckDBInterval left, DuckDBInterval right) => !left.Equals(right);

    public bool Equals(DuckDBInterval other) => Months == other.Months && Days == other.Days && Micros == other.Micros;

    public override bool Equals(object? obj) => obj is DuckDBInterval other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Months, Days, Micros);
}
