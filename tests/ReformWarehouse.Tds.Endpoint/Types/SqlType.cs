namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>The types that travel. <see cref="NVarChar"/> with length -1 is nvarchar(max).</summary>
public enum SqlKind
{
    TinyInt,
    SmallInt,
    Int,
    BigInt,
    Bit,
    Float,
    Decimal,
    NVarChar,
    VarBinary,
    Binary,
    RowVersion,
    Date,
    Time,
    DateTime,
    DateTime2,
    DateTimeOffset,
    UniqueIdentifier,
}

/// <summary>
/// A column's or parameter's type. Length: characters of nvarchar, bytes of binary, -1 for max; scale: digits after the point, or of the second's fraction.
/// In memory: int, long, bool, double, decimal, string, byte[], DateOnly, TimeOnly, DateTime, DateTimeOffset, Guid (tinyint and smallint as int).
/// </summary>
public sealed record SqlType(SqlKind Kind, int Length = 0, byte Precision = 0, byte Scale = 0)
{
    public static readonly SqlType Int = new(SqlKind.Int);
    public static readonly SqlType BigInt = new(SqlKind.BigInt);
    public static readonly SqlType Bit = new(SqlKind.Bit);
    public static readonly SqlType RowVersion = new(SqlKind.RowVersion, 8);
    public static readonly SqlType Binary8 = new(SqlKind.Binary, 8);

    public static SqlType NVarChar(int length) => new(SqlKind.NVarChar, length);

    public bool IsMax => Length == -1;
}
