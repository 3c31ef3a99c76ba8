using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>
/// A VARCHAR, BLOB or BIT as stored in a vector, 16 bytes: the length, then either up to 12 bytes inline, or a prefix of 4 bytes and
/// a pointer. Read it where it lies: <see cref="Data"/> of an inlined string points into the struct itself.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    private const int InlineLength = 12;

    private _value_e__Union value;

    public readonly int Length => checked((int)value.inlined.length);

    public readonly sbyte* Data
    {
        get
        {
            if (value.inlined.length > InlineLength)
                return value.pointer.ptr;
            fixed (sbyte* inlined = value.inlined.inlined)
                return inlined;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        [FieldOffset(0)]
        public DuckDBStringPointer pointer;

        [FieldOffset(0)]
        public DuckDBStringInlined inlined;

        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringPointer
        {
            public uint length;
            public fixed sbyte prefix[4];
            public sbyte* ptr;
        }

        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[InlineLength];
        }
    }
}
