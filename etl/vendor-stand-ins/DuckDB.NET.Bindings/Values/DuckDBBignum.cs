using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A BIGNUM argument: the magnitude's bytes, most significant first (borrowed), their count, and 1 if negative.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBBignum(IntPtr data, ulong size, byte isNegative)
{
    public IntPtr Data { get; } = data;

    public ulong Size { get; } = size;

    public byte IsNegative { get; } = isNegative;
}
