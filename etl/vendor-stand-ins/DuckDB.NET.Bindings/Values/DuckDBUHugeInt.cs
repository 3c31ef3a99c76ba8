using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A UHUGEINT as stored: upper × 2⁶⁴ + lower, unsigned.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBUHugeInt
{
    public DuckDBUHugeInt(ulong lower, ulong upper)
    {
        Lower = lower;
        Upper = upper;
    }

    public DuckDBUHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A UHUGEINT lies between {HugeIntMinValue} and {HugeIntMaxValue}.");
        Lower = (ulong)(value & ulong.MaxValue);
        Upper = (ulong)(value >> 64);
    }

    public static BigInteger HugeIntMinValue { get; } = BigInteger.Zero;

    public static BigInteger HugeIntMaxValue { get; } = (BigInteger)UInt128.MaxValue;

    public ulong Lower { get; }

    public ulong Upper { get; }

    public BigInteger ToBigInteger() => (BigInteger)Upper * (BigInteger.One << 64) + Lower;

    public UInt128 ToUInt128() => new(Upper, Lower);
}
