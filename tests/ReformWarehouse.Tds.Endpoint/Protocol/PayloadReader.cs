using System.Buffers.Binary;
using System.Text;

namespace ReformWarehouse.Tds.Endpoint.Protocol;

/// <summary>Walks over a message's bytes: little-endian numbers, counted UTF-16 strings (MS-TDS 2.2.5).</summary>
public ref struct PayloadReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _bytes.Length;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var part = _bytes.Slice(Position, count);
        Position += count;
        return part;
    }

    public byte Byte() => Bytes(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    /// <summary>A string of so many UTF-16 units.</summary>
    public string Text(int units) => Encoding.Unicode.GetString(Bytes(units * 2));

    /// <summary>B_VARCHAR: the count of units in one byte.</summary>
    public string ShortText() => Text(Byte());

    /// <summary>ALL_HEADERS before a batch, call or transaction request: its length counts itself.</summary>
    public void SkipAllHeaders() => Bytes((int)UInt32() - 4);

    public string TextToEnd() => Text((_bytes.Length - Position) / 2);

    public readonly byte Peek() => _bytes[Position];
}
