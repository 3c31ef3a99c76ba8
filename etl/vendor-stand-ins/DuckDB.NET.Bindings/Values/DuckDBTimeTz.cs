namespace DuckDB.NET.Native;

/// <summary>A TIME WITH TIME ZONE as stored: 40 bits of microseconds, then 24 bits of the offset counted down from +15:59:59.</summary>
public struct DuckDBTimeTzStruct
{
    internal const int MaxOffsetSeconds = 16 * 3600 - 1;

    public ulong Bits { get; set; }
}

/// <summary>A TIME WITH TIME ZONE: local time, and seconds east of UTC.</summary>
public readonly struct DuckDBTimeTz
{
    public DuckDBTimeOnly Time { get; init; }

    public int Offset { get; init; }

    public override string ToString() => FormattableString.Invariant($"{Time}{(Offset < 0 ? '-' : '+')}{TimeSpan.FromSeconds(Math.Abs(Offset)):hh\\:mm\\:ss}");
}
