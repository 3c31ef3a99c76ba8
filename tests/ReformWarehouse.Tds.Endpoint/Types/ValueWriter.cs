using System.Numerics;
using System.Text;

namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>Writes one value of a row in its column's type (MS-TDS 2.2.5.2.3): a length, then the bytes; null has a length of its own kind.</summary>
internal static class ValueWriter
{
    private const ushort NullShort = 0xFFFF;
    private const ulong NullLong = 0xFFFFFFFFFFFFFFFF;

    public static void Write(TokenBuffer buffer, SqlType type, object? value)
    {
        if (type.Kind is SqlKind.NVarChar or SqlKind.VarBinary or SqlKind.Binary or SqlKind.RowVersion) WriteCounted(buffer, type, value);
        else if (value is null) buffer.Byte(0);
        else WriteSized(buffer, type, value);
    }

    private static void WriteCounted(TokenBuffer buffer, SqlType type, object? value)
    {
        var bytes = value switch { null => null, string text => Encoding.Unicode.GetBytes(text), _ => (byte[])value };
        if (type.IsMax) WriteInChunks(buffer, bytes);
        else if (bytes is null) buffer.UInt16(NullShort);
        else
        {
            buffer.UInt16((ushort)bytes.Length);
            buffer.Bytes(bytes);
        }
    }

    /// <summary>Partially length-prefixed: the length, then chunks, then an empty chunk.</summary>
    private static void WriteInChunks(TokenBuffer buffer, byte[]? bytes)
    {
        const int Chunk = 1000;
        if (bytes is null)
        {
            buffer.UInt64(NullLong);
            return;
        }
        buffer.UInt64((ulong)bytes.Length);
        for (var at = 0; at < bytes.Length; at += Chunk)
        {
            var part = bytes.AsSpan(at, Math.Min(Chunk, bytes.Length - at));
            buffer.Int32(part.Length);
            buffer.Bytes(part);
        }
        buffer.Int32(0);
    }

    private static void WriteSized(TokenBuffer buffer, SqlType type, object value)
    {
        switch (type.Kind)
        {
            case SqlKind.TinyInt: Number(buffer, (int)value, 1); break;
            case SqlKind.SmallInt: Number(buffer, (int)value, 2); break;
            case SqlKind.Int: Number(buffer, (int)value, 4); break;
            case SqlKind.BigInt: Number(buffer, (long)value, 8); break;
            case SqlKind.Bit: Number(buffer, (bool)value ? 1 : 0, 1); break;
            case SqlKind.Float: Number(buffer, BitConverter.DoubleToInt64Bits((double)value), 8); break;
            case SqlKind.Decimal: WriteDecimal(buffer, (decimal)value, type.Scale); break;
            case SqlKind.Date: Number(buffer, ((DateOnly)value).DayNumber, 3); break;
            case SqlKind.Time: Number(buffer, ClockCodec.TicksToUnits(((TimeOnly)value).Ticks, type.Scale), ClockCodec.TimeSize(type.Scale)); break;
            case SqlKind.DateTime:
                var (days, units) = ClockCodec.ToDateTime((DateTime)value);
                buffer.Byte(8);
                buffer.Int32(days);
                buffer.Int32((int)units);
                break;
            case SqlKind.DateTime2:
                buffer.Byte((byte)(ClockCodec.TimeSize(type.Scale) + 3));
                WriteClock(buffer, (DateTime)value, type.Scale);
                break;
            case SqlKind.DateTimeOffset:
                var moment = (DateTimeOffset)value;
                buffer.Byte((byte)(ClockCodec.TimeSize(type.Scale) + 5));
                WriteClock(buffer, moment.UtcDateTime, type.Scale);
                buffer.Number((long)moment.Offset.TotalMinutes, 2);
                break;
            case SqlKind.UniqueIdentifier:
                buffer.Byte(16);
                buffer.Bytes(((Guid)value).ToByteArray());
                break;
            default: throw new NotSupportedException(type.Kind.ToString());
        }
    }

    private static void Number(TokenBuffer buffer, long value, int size)
    {
        buffer.Byte((byte)size);
        buffer.Number(value, size);
    }

    private static void WriteClock(TokenBuffer buffer, DateTime value, byte scale)
    {
        buffer.Number(ClockCodec.TicksToUnits(value.TimeOfDay.Ticks, scale), ClockCodec.TimeSize(scale));
        buffer.Number(DateOnly.FromDateTime(value).DayNumber, 3);
    }

    /// <summary>A sign (1 is plus), then the digits without point as a whole number in 4, 8, 12 or 16 bytes.</summary>
    private static void WriteDecimal(TokenBuffer buffer, decimal value, byte scale)
    {
        var parts = decimal.GetBits(value);
        var digits = (new BigInteger((uint)parts[2]) << 64) + (new BigInteger((uint)parts[1]) << 32) + (uint)parts[0];
        for (int from = (parts[3] >> 16) & 0xFF; from < scale; from++) digits *= 10;
        for (int from = (parts[3] >> 16) & 0xFF; from > scale; from--) digits /= 10;
        var bytes = digits.ToByteArray(isUnsigned: true);
        var size = (Math.Max(bytes.Length, 1) + 3) / 4 * 4;
        buffer.Byte((byte)(size + 1));
        buffer.Byte(value < 0 ? (byte)0 : (byte)1);
        buffer.Bytes(bytes);
        for (var i = bytes.Length; i < size; i++) buffer.Byte(0);
    }
}
