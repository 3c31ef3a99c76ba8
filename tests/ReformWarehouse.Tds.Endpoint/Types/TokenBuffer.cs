using System.Buffers.Binary;
using System.Text;
using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>Writes the numbers and strings of tokens, little-endian, into packets.</summary>
public sealed class TokenBuffer(PacketWriter packets)
{
    public void Byte(byte value) => packets.Write([value]);

    public void Bytes(ReadOnlySpan<byte> bytes) => packets.Write(bytes);

    public void UInt16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        packets.Write(bytes);
    }

    public void Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        packets.Write(bytes);
    }

    public void UInt64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        packets.Write(bytes);
    }

    /// <summary>A little-endian whole number in so many bytes.</summary>
    public void Number(long value, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        packets.Write(bytes[..size]);
    }

    /// <summary>B_VARCHAR: the count of UTF-16 units in one byte.</summary>
    public void ShortText(string text)
    {
        Byte((byte)text.Length);
        Bytes(Encoding.Unicode.GetBytes(text));
    }

    /// <summary>US_VARCHAR: the count of UTF-16 units in two bytes.</summary>
    public void LongText(string text)
    {
        UInt16((ushort)text.Length);
        Bytes(Encoding.Unicode.GetBytes(text));
    }
}
