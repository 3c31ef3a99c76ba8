namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>First byte of TYPE_INFO (MS-TDS 2.2.5.4). Values travel in the nullable forms; the client may send the fixed ones too.</summary>
internal static class TypeToken
{
    public const byte
        Int1 = 0x30, FixedBit = 0x32, Int2 = 0x34, Int4 = 0x38, Int8 = 0x7F, Float8 = 0x3E,
        Guid = 0x24, IntN = 0x26, BitN = 0x68, DecimalN = 0x6A, NumericN = 0x6C, FloatN = 0x6D, DateTimeN = 0x6F,
        DateN = 0x28, TimeN = 0x29, DateTime2N = 0x2A, DateTimeOffsetN = 0x2B,
        VarBinary = 0xA5, Binary = 0xAD, NVarChar = 0xE7, NChar = 0xEF;
}
