using System.Numerics;
using System.Text;
using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>Reads the value of a parameter in the type that it was announced with.</summary>
internal static class ValueReader
{
    private const ushort NullShort = 0xFFFF;
    private const ulong NullLong = 0xFFFFFFFFFFFFFFFF;

    public static object? Read(ref PayloadReader reader, SqlType type)
    {
        switch (type.Kind)
        {
            case SqlKind.NVarChar:
                var text = Counted(ref reader, type.IsMax);
                return text is null ? null : Encoding.Unicode.GetString(text);
            case SqlKind.VarBinary or SqlKind.Binary:
                return Counted(ref reader, type.IsMax);
        }
        // Fixed types (length set, no length byte on the wire) cannot be null.
        var fixedSize = type.Kind is SqlKind.TinyInt or SqlKind.SmallInt or SqlKind.Int or SqlKind.BigInt or SqlKind.Bit or SqlKind.Float ? type.Length : 0;
        var bytes = reader.Bytes(fixedSize > 0 ? fixedSize : reader.Byte());
        if (bytes.IsEmpty) return null;
        return type.Kind switch
        {
            SqlKind.TinyInt => (int)bytes[0],
            SqlKind.SmallInt => (int)(short)ClockCodec.ReadNumber(bytes),
            SqlKind.Int => (int)ClockCodec.ReadNumber(bytes),
            SqlKind.BigInt => ClockCodec.ReadNumber(bytes),
            SqlKind.Bit => bytes[0] != 0,
            SqlKind.Float => BitConverter.Int64BitsToDouble(ClockCodec.ReadNumber(bytes)),
            SqlKind.Decimal => ToDecimal(bytes, type.Scale),
            SqlKind.Date => DateOnly.FromDayNumber((int)ClockCodec.ReadNumber(bytes)),
            SqlKind.Time => new TimeOnly(ClockCodec.UnitsToTicks(ClockCodec.ReadNumber(bytes), type.Scale)),
            SqlKind.DateTime => ClockCodec.FromDateTime((int)ClockCodec.ReadNumber(bytes[..4]), (uint)ClockCodec.ReadNumber(bytes[4..])),
            SqlKind.DateTime2 => ToDateTime(bytes, type.Scale),
            SqlKind.DateTimeOffset => ToDateTimeOffset(bytes, type.Scale),
            SqlKind.UniqueIdentifier => new Guid(bytes),
            _ => throw new NotSupportedException(type.Kind.ToString()),
        };
    }

    private static byte[]? Counted(ref PayloadReader reader, bool inChunks)
    {
        if (!inChunks)
        {
            var length = reader.UInt16();
            return length == NullShort ? null : reader.Bytes(length).ToArray();
        }
        if (reader.UInt64() == NullLong) return null;
        using var all = new MemoryStream();
        for (var length = reader.Int32(); length > 0; length = reader.Int32()) all.Write(reader.Bytes(length));
        return all.ToArray();
    }

    private static decimal ToDecimal(ReadOnlySpan<byte> bytes, byte scale)
    {
        var value = (decimal)new BigInteger(bytes[1..], isUnsigned: true);
        for (var i = 0; i < scale; i++) value /= 10;
        return bytes[0] == 0 ? -value : value;
    }

    private static DateTime ToDateTime(ReadOnlySpan<byte> bytes, byte scale)
    {
        var size = ClockCodec.TimeSize(scale);
        return DateOnly.FromDayNumber((int)ClockCodec.ReadNumber(bytes.Slice(size, 3))).ToDateTime(TimeOnly.MinValue)
            .AddTicks(ClockCodec.UnitsToTicks(ClockCodec.ReadNumber(bytes[..size]), scale));
    }

    private static DateTimeOffset ToDateTimeOffset(ReadOnlySpan<byte> bytes, byte scale)
    {
        var offset = TimeSpan.FromMinutes((short)ClockCodec.ReadNumber(bytes[^2..]));
        return new DateTimeOffset(ToDateTime(bytes[..^2], scale), TimeSpan.Zero).ToOffset(offset);
    }
}
