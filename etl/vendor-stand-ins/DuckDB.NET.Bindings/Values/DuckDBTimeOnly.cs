namespace DuckDB.NET.Native;

/// <summary>A TIME as hour (0–24), minute, second and microsecond.</summary>
public readonly struct DuckDBTimeOnly(byte hour, byte min, byte sec, int microsecond = 0) : IEquatable<DuckDBTimeOnly>
{
    internal const long MicrosPerSecond = 1_000_000;
    internal const long MicrosPerDay = 86_400 * MicrosPerSecond;

    public byte Hour { get; } = hour;

    public byte Min { get; } = min;

    public byte Sec { get; } = sec;

    public int Microsecond { get; } = microsecond;

    public long Ticks => ToMicros() * TimeSpan.TicksPerMicrosecond;

    internal static DuckDBTimeOnly FromMicros(long micros) => new(
        (byte)(micros / (3600 * MicrosPerSecond)),
        (byte)(micros / (60 * MicrosPerSecond) % 60),
        (byte)(micros / MicrosPerSecond % 60),
        (int)(micros % MicrosPerSecond));

    internal long ToMicros() => ((Hour * 60L + Min) * 60 + Sec) * MicrosPerSecond + Microsecond;

    public static implicit operator TimeOnly(DuckDBTimeOnly time) => new(time.Ticks);

    public static implicit operator DuckDBTimeOnly(TimeOnly time) => FromMicros(time.Ticks / TimeSpan.TicksPerMicrosecond);

    public static bool operator ==(DuckDBTimeOnly left, DuckDBTimeOnly right) => left.Equals(right);

    public static bool operator !=(DuckDBTimeOnly left, DuckDBTimeOnly right) => !left.Equals(right);

    public bool Equals(DuckDBTimeOnly other) => ToMicros() == other.ToMicros();

    public override bool Equals(object? obj) => obj is DuckDBTimeOnly other && Equals(other);

    public override int GetHashCode() => ToMicros().GetHashCode();

    public override string ToString() => FormattableString.Invariant($"{Hour:00}:{Min:00}:{Sec:00}.{Microsecond:000000}");
}
