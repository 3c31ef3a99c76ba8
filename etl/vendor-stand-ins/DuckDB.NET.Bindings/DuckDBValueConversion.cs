using System.Globalization;
using System.Numerics;
using static DuckDB.NET.Native.NativeMethods;

namespace DuckDB.NET.Native;

/// <summary>Reads a <c>duckdb_value</c> as the CLR type nearest to its own type, then converts to the type asked for.</summary>
internal static class DuckDBValueConversion
{
    private static readonly DateTime Epoch = DateTime.UnixEpoch;

    internal static object Read(DuckDBValue value) => Value.DuckDBGetTypeIdOf(value) switch
    {
        DuckDBType.Boolean => Value.DuckDBGetBool(value),
        DuckDBType.TinyInt => Value.DuckDBGetInt8(value),
        DuckDBType.SmallInt => Value.DuckDBGetInt16(value),
        DuckDBType.Integer => Value.DuckDBGetInt32(value),
        DuckDBType.BigInt => Value.DuckDBGetInt64(value),
        DuckDBType.UnsignedTinyInt => Value.DuckDBGetUInt8(value),
        DuckDBType.UnsignedSmallInt => Value.DuckDBGetUInt16(value),
        DuckDBType.UnsignedInteger => Value.DuckDBGetUInt32(value),
        DuckDBType.UnsignedBigInt => Value.DuckDBGetUInt64(value),
        DuckDBType.Float => Value.DuckDBGetFloat(value),
        DuckDBType.Double => Value.DuckDBGetDouble(value),
        DuckDBType.HugeInt => Value.DuckDBGetHugeInt(value).ToBigInteger(),
        DuckDBType.UnsignedHugeInt => Value.DuckDBGetUHugeInt(value).ToBigInteger(),
        DuckDBType.VarInt => BigInteger.Parse(Text(value), CultureInfo.InvariantCulture),
        DuckDBType.Decimal => decimal.Parse(Text(value), NumberStyles.Number, CultureInfo.InvariantCulture),
        DuckDBType.Date => DuckDBDateOnly.FromDuckDBDate(Value.DuckDBGetDate(value)),
        DuckDBType.Time => DuckDBTimeOnly.FromMicros(Value.DuckDBGetTime(value).Micros),
        DuckDBType.TimeTz => TimeTz(DateTimeHelpers.DuckDBFromTimeTz(Value.DuckDBGetTimeTz(value))),
        DuckDBType.Timestamp => Ticks(Value.DuckDBGetTimestamp(value), TimeSpan.TicksPerMicrosecond),
        DuckDBType.TimestampS => Ticks(Value.DuckDBGetTimestampS(value), TimeSpan.TicksPerSecond),
        DuckDBType.TimestampMs => Ticks(Value.DuckDBGetTimestampMs(value), TimeSpan.TicksPerMillisecond),
        DuckDBType.TimestampNs => Epoch.AddTicks(Value.DuckDBGetTimestampNs(value).Micros / TimeSpan.NanosecondsPerTick),
        DuckDBType.TimestampTz => new DateTimeOffset(Ticks(Value.DuckDBGetTimestampTz(value), TimeSpan.TicksPerMicrosecond)),
        DuckDBType.Interval => Value.DuckDBGetInterval(value),
        DuckDBType.Uuid => Guid.Parse(Text(value)),
        DuckDBType.Blob => Value.DuckDBGetBytes(value),
        _ => Text(value),
    };

    internal static T Convert<T>(object value)
    {
        if (value is T same)
            return same;
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        object converted = value switch
        {
            DuckDBDateOnly date when target == typeof(DateOnly) => (DateOnly)date,
            DuckDBDateOnly date when target == typeof(DateTime) => (DateTime)date,
            DuckDBTimeOnly time when target == typeof(TimeOnly) => (TimeOnly)time,
            DuckDBTimeOnly time when target == typeof(TimeSpan) => new TimeSpan(time.Ticks),
            DuckDBInterval interval when target == typeof(TimeSpan) => (TimeSpan)interval,
            DateTimeOffset instant when target == typeof(DateTime) => instant.UtcDateTime,
            DateTime instant when target == typeof(DateTimeOffset) => new DateTimeOffset(instant),
            BigInteger number => FromBigInteger(number, target),
            IConvertible when target == typeof(BigInteger) => new BigInteger(System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            _ => System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
        };
        return (T)converted;
    }

    private static object FromBigInteger(BigInteger number, Type target) => Type.GetTypeCode(target) switch
    {
        TypeCode.Double => (double)number,
        TypeCode.Single => (float)number,
        TypeCode.String => number.ToString(CultureInfo.InvariantCulture),
        _ => System.Convert.ChangeType((decimal)number, target, CultureInfo.InvariantCulture),
    };

    private static string Text(DuckDBValue value) => Value.DuckDBGetVarchar(value) ?? "";

    private static DateTime Ticks(DuckDBTimestampStruct timestamp, long ticksPerUnit) => Epoch.AddTicks(checked(timestamp.Micros * ticksPerUnit));

    private static DateTimeOffset TimeTz(DuckDBTimeTz time) => new(DateOnly.MinValue.AddDays(1).ToDateTime(time.Time), TimeSpan.FromSeconds(time.Offset));
}
