using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>A type as written in T-SQL.</summary>
internal static class DataTypes
{
    public static SqlType Of(DataTypeReference reference)
    {
        if (reference is not SqlDataTypeReference type) return OfName(reference);
        return type.SqlDataTypeOption switch
        {
            SqlDataTypeOption.TinyInt => new(SqlKind.TinyInt),
            SqlDataTypeOption.SmallInt => new(SqlKind.SmallInt),
            SqlDataTypeOption.Int => SqlType.Int,
            SqlDataTypeOption.BigInt => SqlType.BigInt,
            SqlDataTypeOption.Bit => SqlType.Bit,
            SqlDataTypeOption.Float => new(SqlKind.Float),
            SqlDataTypeOption.Decimal or SqlDataTypeOption.Numeric => new(SqlKind.Decimal, 0, (byte)Number(type, 0, 18), (byte)Number(type, 1, 0)),
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => SqlType.NVarChar(Number(type, 0, 1)),
            SqlDataTypeOption.VarBinary => new(SqlKind.VarBinary, Number(type, 0, 1)),
            SqlDataTypeOption.Binary => new(SqlKind.Binary, Number(type, 0, 1)),
            SqlDataTypeOption.Rowversion or SqlDataTypeOption.Timestamp => SqlType.RowVersion,
            SqlDataTypeOption.Date => new(SqlKind.Date),
            SqlDataTypeOption.Time => new(SqlKind.Time, Scale: (byte)Number(type, 0, 7)),
            SqlDataTypeOption.DateTime => new(SqlKind.DateTime),
            SqlDataTypeOption.DateTime2 => new(SqlKind.DateTime2, Scale: (byte)Number(type, 0, 7)),
            SqlDataTypeOption.DateTimeOffset => new(SqlKind.DateTimeOffset, Scale: (byte)Number(type, 0, 7)),
            SqlDataTypeOption.UniqueIdentifier => new(SqlKind.UniqueIdentifier),
            _ => throw ServerError.NotServed($"type {type.SqlDataTypeOption}"),
        };
    }

    private static SqlType OfName(DataTypeReference reference) =>
        reference.Name?.BaseIdentifier?.Value.ToLowerInvariant() switch
        {
            "rowversion" or "timestamp" => SqlType.RowVersion,
            "sysname" => SqlType.NVarChar(128),
            var name => throw ServerError.NotServed($"type {name}"),
        };

    private static int Number(SqlDataTypeReference type, int at, int otherwise)
    {
        if (at >= type.Parameters.Count) return otherwise;
        return type.Parameters[at] is MaxLiteral ? -1 : int.Parse(type.Parameters[at].Value, CultureInfo.InvariantCulture);
    }
}
