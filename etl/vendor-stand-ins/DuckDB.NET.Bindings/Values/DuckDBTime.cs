namespace DuckDB.NET.Native;

/// <summary>A TIME as stored: microseconds since midnight; 24:00:00 is allowed.</summary>
public struct DuckDBTime
{
    public long Micros { get; set; }
}
