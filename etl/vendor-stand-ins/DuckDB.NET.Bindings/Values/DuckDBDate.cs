namespace DuckDB.NET.Native;

/// <summary>A DATE as stored: days since 1970-01-01, proleptic Gregorian; the two extreme numbers mean plus and minus infinity.</summary>
public struct DuckDBDate
{
    internal const int PositiveInfinityDays = int.MaxValue;
    internal const int NegativeInfinityDays = -int.MaxValue;

    public int Days { get; set; }

    public readonly bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public readonly bool IsPositiveInfinity => Days == PositiveInfinityDays;

    public readonly bool IsNegativeInfinity => Days == NegativeInfinityDays;
}
