using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A HUGEINT as stored: upper × 2⁶⁴ + lower, any signed 128-bit number.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBHugeInt
{
    public DuckDBHugeInt(ulong lower, long upper)
    {
        Lower = lower;
        Upper = upper;
    }

    public DuckDBHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A HUGEINT lies between {HugeIntMinValue} and {HugeIntMaxValue}.");
        Lower = (ulong)(value & ulong.MaxValue);
        Upper = (long)(value >> 64);
    }

    public static BigInteger HugeIntMinValue { get; } = (BigInteger)Int128.MinValue;

    public static BigInteger HugeIntMaxValue { get; } = (BigInteger)Int128.MaxValue;

    public ulong Lower { get; }

    public long Upper { get; }

    public BigInteger ToBigInteger() => (BigInteger)Upper * (BigInteger.One << 64) + Lower;

    public Int128 ToInt128() => new((ulong)Upper, Lower);
}
