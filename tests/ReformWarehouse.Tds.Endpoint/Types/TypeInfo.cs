using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>TYPE_INFO (MS-TDS 2.2.5.6): how a type is announced before its values.</summary>
internal static class TypeInfo
{
    private const ushort MaxLength = 0xFFFF;

    /// <summary>Chinese_PRC_CI_AS: language 0x0804, ignoring case, kana and width. The client derives code page 936 from it.</summary>
    public static readonly byte[] Collation = [0x04, 0x08, 0xD0, 0x00, 0x00];

    public static void Write(TokenBuffer buffer, SqlType type)
    {
        switch (type.Kind)
        {
            case SqlKind.TinyInt: buffer.Bytes([TypeToken.IntN, 1]); break;
            case SqlKind.SmallInt: buffer.Bytes([TypeToken.IntN, 2]); break;
            case SqlKind.Int: buffer.Bytes([TypeToken.IntN, 4]); break;
            case SqlKind.BigInt: buffer.Bytes([TypeToken.IntN, 8]); break;
            case SqlKind.Bit: buffer.Bytes([TypeToken.BitN, 1]); break;
            case SqlKind.Float: buffer.Bytes([TypeToken.FloatN, 8]); break;
            case SqlKind.Decimal: buffer.Bytes([TypeToken.DecimalN, 17, type.Precision, type.Scale]); break;
            case SqlKind.NVarChar:
                buffer.Byte(TypeToken.NVarChar);
                buffer.UInt16(type.IsMax ? MaxLength : (ushort)(type.Length * 2));
                buffer.Bytes(Collation);
                break;
            case SqlKind.VarBinary:
                buffer.Byte(TypeToken.VarBinary);
                buffer.UInt16(type.IsMax ? MaxLength : (ushort)type.Length);
                break;
            case SqlKind.Binary or SqlKind.RowVersion:
                buffer.Byte(TypeToken.Binary);
                buffer.UInt16((ushort)type.Length);
                break;
            case SqlKind.Date: buffer.Byte(TypeToken.DateN); break;
            case SqlKind.Time: buffer.Bytes([TypeToken.TimeN, type.Scale]); break;
            case SqlKind.DateTime: buffer.Bytes([TypeToken.DateTimeN, 8]); break;
            case SqlKind.DateTime2: buffer.Bytes([TypeToken.DateTime2N, type.Scale]); break;
            case SqlKind.DateTimeOffset: buffer.Bytes([TypeToken.DateTimeOffsetN, type.Scale]); break;
            case SqlKind.UniqueIdentifier: buffer.Bytes([TypeToken.Guid, 16]); break;
            default: throw new NotSupportedException(type.Kind.ToString());
        }
    }

    public static SqlType Read(ref PayloadReader reader)
    {
        var token = reader.Byte();
        return token switch
        {
            TypeToken.Int1 => new(SqlKind.TinyInt, 1),
            TypeToken.Int2 => new(SqlKind.SmallInt, 2),
            TypeToken.Int4 => new(SqlKind.Int, 4),
            TypeToken.Int8 => new(SqlKind.BigInt, 8),
            TypeToken.FixedBit => new(SqlKind.Bit, 1),
            TypeToken.Float8 => new(SqlKind.Float, 8),
            TypeToken.IntN => reader.Byte() switch
            {
                1 => new(SqlKind.TinyInt),
                2 => new(SqlKind.SmallInt),
                4 => SqlType.Int,
                8 => SqlType.BigInt,
                var size => throw new InvalidDataException($"INTN of {size} bytes"),
            },
            TypeToken.BitN => Sized(ref reader, SqlType.Bit),
            TypeToken.FloatN => Sized(ref reader, new(SqlKind.Float)),
            TypeToken.DateTimeN => Sized(ref reader, new(SqlKind.DateTime)),
            TypeToken.Guid => Sized(ref reader, new(SqlKind.UniqueIdentifier)),
            TypeToken.DecimalN or TypeToken.NumericN => ReadDecimal(ref reader),
            TypeToken.DateN => new(SqlKind.Date),
            TypeToken.TimeN => new(SqlKind.Time, Scale: reader.Byte()),
            TypeToken.DateTime2N => new(SqlKind.DateTime2, Scale: reader.Byte()),
            TypeToken.DateTimeOffsetN => new(SqlKind.DateTimeOffset, Scale: reader.Byte()),
            TypeToken.NVarChar or TypeToken.NChar => ReadText(ref reader),
            TypeToken.VarBinary => ReadBinary(ref reader, SqlKind.VarBinary),
            TypeToken.Binary => ReadBinary(ref reader, SqlKind.Binary),
            _ => throw new InvalidDataException($"A parameter of type 0x{token:x2} is not served by this endpoint."),
        };
    }

    private static SqlType Sized(ref PayloadReader reader, SqlType type)
    {
        reader.Byte();
        return type;
    }

    private static SqlType ReadDecimal(ref PayloadReader reader)
    {
        reader.Byte();
        return new(SqlKind.Decimal, 0, reader.Byte(), reader.Byte());
    }

    private static SqlType ReadText(ref PayloadReader reader)
    {
        var length = reader.UInt16();
        reader.Bytes(Collation.Length);
        return SqlType.NVarChar(length == MaxLength ? -1 : length / 2);
    }

    private static SqlType ReadBinary(ref PayloadReader reader, SqlKind kind)
    {
        var length = reader.UInt16();
        return new(kind, length == MaxLength ? -1 : length);
    }
}
